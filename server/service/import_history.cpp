#include "server/service/import_history.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/call_write.h"
#include "server/service/fixed_id.h"
#include "server/service/history_rules.h"
#include "server/service/list_row.h"
#include "server/service/project_settings.h"
#include "server/service/projects.h"
#include "server/service/text_rules.h"
#include "server/service/usual_form.h"
#include "server/storage/history.h"
#include "server/storage/text_map.h"

namespace cts::service {

using model::Problem;
using model::Problems;
using model::Reason;
using model::Translated;
using storage::HistoryTaken;

namespace {

constexpr std::size_t longest_name = 100;
constexpr std::int64_t longest_talk_seconds = 24 * 60 * 60;
constexpr std::int64_t most_attempts = 10'000;
constexpr int most_looks = 3;  // at customers whom somebody else brings at the same moment

struct Ground {
    storage::ProjectRecord project;
    std::string purpose;
    std::shared_ptr<const form::Kit> kit;
    api::ProjectVersions versions;
    followup::Settings settings;
    ListRules rules;
    std::map<std::string, model::User> agents;  // by log-in name
};

// A row on its way: its call's id, whom it is about.
struct Row {
    const api::HistoryCall* said = nullptr;
    std::size_t result = 0;
    model::CallId call;
    vault::BlindIndex number;
};
struct Customer {
    storage::LeadRecord lead;
    storage::ContactRecord contact;
    std::optional<storage::NewLead> to_add{};  // until a row has brought it
};

api::ListRow list_row_of(const api::HistoryCall& said) {
    return {said.row, said.name, said.salutation, said.phone, said.zone, said.attributes};
}

api::CallSave call_of(const api::HistoryCall& said) {
    api::CallSave call;
    call.dialled_at = said.dialled_at;
    const auto ended = said.dialled_at + std::chrono::seconds(said.talk_seconds);
    if (said.talk_seconds > 0) call.answered_at = said.dialled_at;
    call.ended_at = ended;
    call.outcome = said.outcome;
    call.answers = form::Answers(said.answers.begin(), said.answers.end());
    return call;
}

std::optional<Problem> problem_of(HistoryTaken taken) {
    switch (taken) {
        case HistoryTaken::taken:
        case HistoryTaken::already_there:
            return std::nullopt;
        case HistoryTaken::differs:
            return Problem{.reason = Reason::call_differs, .field = "key"};
        case HistoryTaken::do_not_call:
            return Problem{.reason = Reason::list_do_not_call, .field = "phone"};
        case HistoryTaken::blacklisted:
            return Problem{.reason = Reason::list_blacklisted, .field = "phone"};
        case HistoryTaken::meanwhile:
            return Problem{.reason = Reason::list_already_there, .field = "phone"};
    }
    return std::nullopt;
}

class Bringing {
  public:
    Bringing(const Tools& tools, const model::User& by, const Ground& ground, const std::string& source)
        : tools_(tools), by_(by), ground_(ground), source_(source), now_(tools.clock.now()) {}

    api::HistoryResults run(const std::vector<api::HistoryCall>& rows) {
        list_ = the_list();
        for (const auto& said : rows) answer_.results.push_back({said.row, false, false, std::nullopt, fault_of(said)});
        auto left = rows_without_fault(rows);
        for (int look = 0; look < most_looks && !left.empty(); ++look) left = brought(std::move(left));
        return std::move(answer_);
    }

  private:
    std::optional<Problem> fault_of(const api::HistoryCall& said) const {
        Problems problems;
        check_line(said.key, longest_name, "key", problems);
        if (said.talk_seconds < 0 || said.talk_seconds > longest_talk_seconds)
            problems.push_back({.reason = Reason::bad_member, .field = "talk_seconds"});
        if (said.attempts < 1 || said.attempts > most_attempts)
            problems.push_back({.reason = Reason::bad_member, .field = "attempts"});
        if (!said.agent.empty() && !ground_.agents.contains(said.agent))
            problems.push_back({.reason = Reason::unknown_name,
                                .field = "agent",
                                .details = {{"name", Translated::neutral(said.agent)}}});
        if (!problems.empty()) return problems.front();
        return fault_of_row(list_row_of(said), ground_.rules);
    }

    std::vector<Row> rows_without_fault(const std::vector<api::HistoryCall>& rows) const {
        std::vector<Row> found;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (answer_.results[i].problem) continue;
            const auto number = model::parse_phone(rows[i].phone, ground_.project.region);
            found.push_back({&rows[i], i, id_of(rows[i].key), phone_index(tools_.vault, *number)});
        }
        return found;
    }

    model::CallId id_of(const std::string& key) const {
        return fixed_id<model::CallId>("history " + ground_.project.id.to_string() + "\n" + source_ + "\n" + key);
    }

    // What could not be brought because a customer came from elsewhere meanwhile.
    std::vector<Row> brought(std::vector<Row> rows) {
        std::erase_if(rows, [stored = stored_among(rows), this](const Row& row) { return told_stored(row, stored); });
        auto customers = customers_of(rows);
        std::vector<storage::HistoryRow> together;
        std::vector<Row> of_together;
        std::vector<Row> again;
        const auto take = [&] {
            const auto results = tools_.store.history().take(together);
            for (std::size_t i = 0; i < results.size(); ++i) {
                if (results[i] == HistoryTaken::meanwhile) again.push_back(of_together[i]);
                tell(of_together[i], results[i]);
            }
            together.clear();
            of_together.clear();
        };
        for (const auto& row : rows) {
            auto written = write_of(row, customers.at(row.number.text));
            if (!written) continue;
            together.push_back(*std::move(written));
            of_together.push_back(row);
            if (together.size() == storage::most_history_together) take();
        }
        take();
        return again;
    }

    std::map<model::CallId, std::string> stored_among(const std::vector<Row>& rows) const {
        std::vector<model::CallId> ids;
        for (const auto& row : rows) ids.push_back(row.call);
        return tools_.store.history().digests(ids);
    }
    bool told_stored(const Row& row, const std::map<model::CallId, std::string>& stored) {
        const auto found = stored.find(row.call);
        if (found == stored.end()) return false;
        tell(row,
             found->second == call_digest(call_of(*row.said)) ? HistoryTaken::already_there : HistoryTaken::differs);
        return true;
    }

    std::map<std::string, Customer> customers_of(const std::vector<Row>& rows) const {
        std::vector<vault::BlindIndex> numbers;
        for (const auto& row : rows) numbers.push_back(row.number);
        std::map<std::string, Customer> found;
        for (auto& one : tools_.store.history().customers(ground_.project.id, numbers)) {
            auto number = one.contact.phone_index.text;
            found.emplace(std::move(number), Customer{std::move(one.lead), std::move(one.contact)});
        }
        for (const auto& row : rows)
            if (!found.contains(row.number.text)) found.emplace(row.number.text, new_customer(*row.said));
        return found;
    }
    Customer new_customer(const api::HistoryCall& said) const {
        auto added = lead_of_row(tools_.vault, list_row_of(said), ground_.rules, list_, now_);
        added.lead.state = storage::LeadState::closed;
        added.lead.attempts = static_cast<int>(said.attempts) - 1;  // the call itself counts once more
        return {added.lead, added.contact, added};
    }

    CallBase base_of(const Row& row, const Customer& customer, const api::CallSave& call) const {
        api::SlipContents slip;
        slip.call = row.call;
        slip.agent = row.said->agent.empty() ? by_.id : ground_.agents.at(row.said->agent).id;
        slip.lead = customer.lead.id;
        slip.project = ground_.project.code;
        slip.purpose = ground_.purpose;
        slip.form_version = ground_.versions.forms.at(ground_.purpose);
        slip.product_version = ground_.versions.product;
        slip.faq_version = ground_.versions.faq;
        slip.settings_revision = ground_.project.settings_revision;
        slip.attributes_revision = customer.lead.attributes_revision;
        slip.zone = customer.lead.zone.empty() ? ground_.project.zone : customer.lead.zone;
        slip.issued_at = *call.dialled_at;
        slip.origin = api::Origin::migrated;
        slip.leased = false;
        CallBase base{slip,
                      ground_.project,
                      customer.lead,
                      customer.contact,
                      unsealed_person(tools_.vault, customer.contact),
                      {},
                      ground_.kit,
                      ground_.kit->forms.at(ground_.purpose),
                      by_,
                      ground_.settings,
                      {},
                      {},
                      {},
                      {}};
        base.attributes = storage::TextMap(row.said->attributes.begin(), row.said->attributes.end());
        return base;
    }

    std::optional<storage::HistoryRow> write_of(const Row& row, Customer& customer) {
        const auto call = call_of(*row.said);
        const auto base = base_of(row, customer, call);
        Problems problems = judge_record(base, call, now_);
        drop_let_be(problems);
        if (!problems.empty()) {
            answer_.results[row.result].problem = problems.front();
            return std::nullopt;
        }
        storage::HistoryRow written{std::exchange(customer.to_add, std::nullopt),
                                    call_write(tools_.vault, base, {call, {}, by_.id, std::nullopt, now_, 0, 0})};
        written.call.follow_ups.clear();
        written.call.ready_at.reset();
        written.call.lead_after = storage::LeadState::closed;
        return written;
    }

    void tell(const Row& row, HistoryTaken taken) {
        auto& result = answer_.results[row.result];
        result.taken = taken == HistoryTaken::taken;
        result.already_there = taken == HistoryTaken::already_there;
        result.problem = problem_of(taken);
        if (!result.problem) result.call = row.call;
    }

    // The customers of a source are a list of its name, made when it is first needed.
    model::ListId the_list() const {
        const auto id = fixed_id<model::ListId>("history " + ground_.project.id.to_string() + "\n" + source_);
        if (!tools_.store.leads().list(id))
            tools_.store.leads().add_list({id, ground_.project.id, source_, by_.id, now_});
        return id;
    }

    const Tools& tools_;
    const model::User& by_;
    const Ground& ground_;
    const std::string& source_;
    const model::Instant now_;
    model::ListId list_;
    api::HistoryResults answer_;
};

Result<Ground> ground_of(const Tools& tools, std::string_view project, const api::HistoryRows& rows) {
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    auto versions = newest_versions(tools, record->id);
    const auto kit = tools.kits.kit(record->id, versions);
    if (!kit) return Refused(kit.error());
    const auto purpose = rows.purpose.empty() ? usual_form((*kit)->forms) : rows.purpose;
    if (!(*kit)->forms.contains(purpose)) return refuse(Reason::bad_member, "/purpose");
    Ground ground{*record, purpose, *kit, std::move(versions), {}, {*record, std::set<std::string>{}}, {}};
    ground.settings = planning(settings_of(tools, record->id, record->settings_revision));
    for (const auto& attribute : (*kit)->lead_attributes) ground.rules.attributes->insert(attribute.name);
    for (const auto& user : tools.store.users().all()) ground.agents.emplace(user.login, user);
    return ground;
}

}  // namespace

Result<api::HistoryResults> import_history(const Tools& tools, const model::User& by, std::string_view project,
                                           const api::HistoryRows& rows) {
    if (auto right = authorise(by, model::Right::import_history); !right) return Refused(right.error());
    if (rows.rows.size() > most_history_rows)
        return refuse({.reason = Reason::bad_member,
                       .field = "/rows",
                       .details = {{"expected", Translated{"最多 500 行", "at most 500 rows"}}}});
    Problems problems;
    check_line(rows.source, longest_name, "/source", problems);
    if (!problems.empty()) return Refused(std::move(problems));
    const auto ground = ground_of(tools, project, rows);
    if (!ground) return Refused(ground.error());
    return Bringing(tools, by, *ground, rows.source).run(rows.rows);
}

}  // namespace cts::service
