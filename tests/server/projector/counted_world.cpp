#include "tests/server/projector/counted_world.h"

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>

#include "shared/model/civil.h"

namespace cts::tests {

using namespace storage;
using nlohmann::json;

namespace {

constexpr std::array jobs_of_customers{"management", "technician", "retired"};
constexpr std::array origins{"live", "live", "live", "migrated", "pilot", "practice"};
constexpr std::array<std::pair<const char*, form::OutcomeClass>, 3> outcomes{
    {{"opened", form::OutcomeClass::success},
     {"refused", form::OutcomeClass::refusal},
     {"no_answer", form::OutcomeClass::unreachable}}};

form::Field field(const std::string& name, form::FieldType type, bool personal = false) {
    form::Field made;
    made.name = name;
    made.type = type;
    made.personal = personal;
    return made;
}

std::string line(std::initializer_list<std::string> parts) {
    std::string text;
    for (const auto& part : parts) text += part + "|";
    return text;
}

model::CivilDate monday_of(model::CivilDate day) {
    const auto weekday = [](const model::CivilDate& date) {
        return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(date.days_since_1970())));
    };
    while (weekday(day) != std::chrono::Monday) day = day.plus_days(-1);
    return day;
}

// What a record says when it is read with the customer's own key, as a report would have to without any tallies.
class Reading {
  public:
    Reading(CountedWorld& world, Counted& counted) : world_(world), counted_(counted) {}

    void add(const CallRecord& call) {
        const auto at = call.dialled_at ? *call.dialled_at : call.stored_at;
        const auto civil = model::to_civil(at, world_.shop.project.zone);
        const auto day = civil.date.to_string();
        const bool right = !call.needs_correction;
        const auto outcome = right ? call.outcome : std::string();
        const auto how = right ? std::string(form::outcome_class_name(call.outcome_class)) : std::string();
        const auto answers = json::parse(call.answers_plain);
        const bool opened = right && answers.contains("reached");
        const bool offered = right && (answers.contains("price") || answers.contains("channels"));
        const std::string step = offered ? "offer" : opened ? "opening" : "";
        const auto common = line({call.purpose, std::to_string(call.form_version), call.origin, call.direction, day});
        put(line({"days", common, outcome, how}), call);
        put(line({"hours", common, std::to_string(civil.hour), outcome, how}), call);
        put(line({"steps", common, step, outcome, how}), call);
        put(line({"agents", common, call.agent.to_string(), outcome, how}), call);
        const auto of_week = line({call.purpose, std::to_string(call.form_version), call.origin, call.direction,
                                   monday_of(civil.date).to_string()});
        put(line({"agent_weeks", of_week, call.agent.to_string(), outcome, how}), call);
        if (opened) put(line({"answers", common, "talk.step", "opening", outcome, how}), call);
        if (offered) put(line({"answers", common, "talk.step", "offer", outcome, how}), call);
        if (!right) return;
        for (const char* name : {"reached", "price"})
            if (answers.contains(name)) put(line({"answers", common, name, answers.at(name), outcome, how}), call);
        if (answers.contains("channels")) {
            std::istringstream chosen(answers.at("channels").get<std::string>());
            for (std::string one; chosen >> one;) put(line({"answers", common, "channels", one, outcome, how}), call);
        }
        const auto job = job_of(call);
        if (!job.empty()) put(line({"answers", common, "lead.job", job, outcome, how}), call);
    }

  private:
    std::string job_of(const CallRecord& call) {
        const auto contact = world_.store.leads().contact(call.contact).value();
        const auto lead = world_.store.leads().by_id(call.lead).value();
        if (contact.key.text.empty()) return {};
        const auto row = lead.id.to_string();
        const auto plain = world_.vault.unseal(contact.key, {"lead", "attributes", row}, lead.attributes);
        return json::parse(plain.value()).at("job");
    }
    void put(const std::string& cell, const CallRecord& call) {
        auto& sums = counted_[cell];
        ++sums.calls;
        if (call.dialled_at) ++sums.dialled;
        if (call.answered_at) ++sums.connected;
        if (call.needs_correction) ++sums.needs_correction;
        if (call.answered_at && call.ended_at) sums.talk_ms += call.ended_at->utc_ms - call.answered_at->utc_ms;
    }

    CountedWorld& world_;
    Counted& counted_;
};

}  // namespace

std::shared_ptr<const form::Kit> counted_kit() {
    auto form = std::make_shared<form::Definition>();
    form->purpose = "first_call";
    form->steps.resize(2);
    form->steps[0].name = "opening";
    form->steps[0].fields = {field("reached", form::FieldType::yes_no)};
    form->steps[1].name = "offer";
    form->steps[1].fields = {field("price", form::FieldType::select_one),
                             field("channels", form::FieldType::select_multiple),
                             field("health", form::FieldType::select_one, true)};
    auto kit = std::make_shared<form::Kit>();
    kit->forms["first_call"] = form;
    form::LeadAttribute job;
    job.name = "job";
    job.counted = true;
    form::LeadAttribute balance;
    balance.name = "balance";
    kit->lead_attributes = {job, balance};
    return kit;
}

CountedWorld::CountedWorld(Store& of, unsigned seed)
    : store(of), vault(vault::Vault::open(folder.path() / "master.key", true)), shop(of), random_(seed) {}

NewLead CountedWorld::customer() {
    auto made = shop.lead(customers_ + 1, customers_ + 1);
    ++customers_;
    made.contact.key = vault.new_contact_key(made.contact.id.to_string());
    const json columns{{"job", jobs_of_customers[static_cast<std::size_t>(pick(3))]}, {"balance", "2143"}};
    const auto row = made.lead.id.to_string();
    made.lead.attributes = vault.seal(made.contact.key, {"lead", "attributes", row}, columns.dump());
    BOOST_REQUIRE((store.leads().add_leads({made}).front() == LeadAdded::added));
    return made;
}

model::CallId CountedWorld::calls(const json& answers, const std::string& origin) {
    const auto whom = customer();
    CallWrite write;
    auto& call = write.call;
    const auto made_at = clock.at + std::chrono::minutes(pick(60 * 24 * 12));
    call.id = model::CallId::make(clock.at);
    call.project = shop.project.id;
    call.lead = whom.lead.id;
    call.contact = whom.contact.id;
    call.agent = pick(2) == 0 ? shop.li.user.id : shop.wang.user.id;
    call.origin = origin;
    call.purpose = "first_call";
    call.form_version = 1 + pick(2);
    if (pick(8) > 0) call.dialled_at = made_at;
    if (call.dialled_at && pick(3) > 0) call.answered_at = made_at + std::chrono::seconds(9);
    call.ended_at = made_at + std::chrono::seconds(10 + pick(300));
    const auto& [outcome, how] = outcomes[static_cast<std::size_t>(pick(3))];
    call.outcome = outcome;
    call.outcome_class = how;
    call.answers_plain = answers.dump();
    call.answers_sealed = {"s1.answers"};
    call.digest = vault::content_digest(call.id.to_string());
    call.needs_correction = pick(6) == 0;
    call.problems = "[]";
    call.stored_at = made_at + std::chrono::minutes(6);
    call.delivered_by = call.agent;
    call.slip.leased = false;
    store.calls().save(write);
    calls_.push_back(call.id);
    return call.id;
}

void CountedWorld::amends(model::CallId id, const json& answers, bool needs_correction, const std::string& outcome) {
    AmendWrite write;
    write.after.call = store.calls().by_id(id).value();
    auto& call = write.after.call;
    ++call.revision;
    call.answers_plain = answers.dump();
    call.needs_correction = needs_correction;
    for (const auto& [name, how] : outcomes)
        if (outcome == name) call.outcome_class = how;
    call.outcome = outcome;
    write.amendment = {id, call.revision, "price", {"s1.b"}, {"s1.a"}, {"s1.w"}, shop.li.user.id, "", clock.at};
    BOOST_REQUIRE((store.calls().amend(write).verdict == AmendVerdict::amended));
}

void CountedWorld::measures(model::CallId call) {
    store.calls().add_telemetry(call,
                                {{"price", 1'000 + pick(5'000), pick(3), pick(2), false, false},
                                 {"reached", 500 + pick(500), 0, 0, false, pick(2) == 0}},
                                clock.at);
}

void CountedWorld::erases(model::CallId call) {
    store.leads().erase_contact(store.calls().by_id(call).value().contact);
}

json CountedWorld::some_answers() {
    json answers = json::object();
    if (pick(6) > 0) answers["reached"] = pick(4) > 0 ? "yes" : "no";
    if (pick(2) == 0) answers["price"] = std::array{"dear", "fair", "other"}[static_cast<std::size_t>(pick(3))];
    if (pick(3) == 0) answers["channels"] = std::array{"post", "post text", "text"}[static_cast<std::size_t>(pick(3))];
    if (pick(4) == 0) answers["health"] = "poor";
    return answers;
}

void CountedWorld::lives(int steps) {
    for (int step = 0; step < steps; ++step) {
        const int what = calls_.empty() ? 0 : pick(100);
        const auto some = [&] { return calls_[static_cast<std::size_t>(pick(static_cast<int>(calls_.size())))]; };
        clock.turn(std::chrono::seconds(2));
        if (what < 20) {
            calls(some_answers(), origins[static_cast<std::size_t>(pick(6))]);
        } else if (what < 82) {
            amends(some(), some_answers(), pick(5) == 0, outcomes[static_cast<std::size_t>(pick(3))].first);
        } else if (what < 88) {
            measures(some());
        } else if (what < 90) {
            erases(some());
        } else if (what < 97) {
            is_killed();
        } else if (what < 99) {
            projects();
        } else if (pick(4) == 0) {
            begins_anew();
        }
    }
}

void CountedWorld::stood_at(const std::string& cursor) {
    clock.turn(std::chrono::minutes(2));
    const auto job =
        store.jobs().take({std::string(storage::projector_job), "server", std::chrono::minutes(1), clock.at});
    BOOST_REQUIRE(job.has_value());
    const auto now = clock.at;
    store.jobs().run_batch({job->name, job->epoch, job->batches, std::chrono::minutes(1)}, now, [&](JobEffects&) {
        return BatchDone{cursor, 0, false, now};
    });
}

void CountedWorld::is_killed() {
    const auto owner = fmt::format("server {}", ++servers_);
    const auto job = store.jobs().take({std::string(storage::projector_job), owner, std::chrono::minutes(1), clock.at});
    if (!job) return;
    projector::Projector one(store, vault, [](const CallRecord&) { return counted_kit(); });
    const JobLease lease{job->name, job->epoch, job->batches, std::chrono::minutes(1)};
    for (int batches = pick(3); batches > 0; --batches) {
        const auto stands = store.jobs().all();
        const auto mine = std::ranges::find(stands, job->name, &JobRecord::name);
        const auto batch = one.prepare(mine->cursor, clock.at);
        if (pick(2) == 0) break;  // killed before it was kept
        store.jobs().run_batch({lease.name, lease.epoch, mine->batches, lease.hold}, clock.at, batch);
        if (pick(4) == 0) {  // it wakes behind another server, which has gone on
            clock.turn(std::chrono::minutes(2));
            projects();
            BOOST_TEST((store.jobs().run_batch({lease.name, lease.epoch, mine->batches + 1, lease.hold}, clock.at,
                                               batch) == BatchVerdict::lease_lost));
            return;
        }
    }
    clock.turn(std::chrono::minutes(2));  // its lease runs out
}

void CountedWorld::projects() {
    clock.turn(std::chrono::minutes(2));
    jobs::Work work;
    work.push_back(
        std::make_unique<projector::Projector>(store, vault, [](const CallRecord&) { return counted_kit(); }));
    jobs::Runner(store.jobs(), clock, fmt::format("server {}", ++servers_), std::move(work), board_).run_due();
}

std::int64_t CountedWorld::live() {
    for (const auto& one : store.tallies().generations())
        if (one.live) return one.generation;
    return 0;
}

namespace {

std::string cell_of(const TallyLine& one, const std::string& common, const std::string& how) {
    switch (one.grain) {
        case Grain::days:
            return line({"days", common, one.outcome, how});
        case Grain::hours:
            return line({"hours", common, std::to_string(one.hour), one.outcome, how});
        case Grain::steps:
            return line({"steps", common, one.step, one.outcome, how});
        case Grain::agents:
            return line({"agents", common, one.agent.value().to_string(), one.outcome, how});
        case Grain::agent_weeks:
            return line({"agent_weeks", common, one.agent.value().to_string(), one.outcome, how});
        case Grain::answers:
            return line({"answers", common, one.field, one.choice, one.outcome, how});
    }
    return {};
}

}  // namespace

Counted CountedWorld::counted(std::int64_t generation) {
    Counted counted;
    for (const auto& one : store.tallies().whole(generation).lines) {
        const auto day = model::CivilDate::of_day(static_cast<int>(one.day)).to_string();
        const auto common = line({one.purpose, std::to_string(one.form_version), one.origin,
                                  one.direction == direction_number("outbound") ? "outbound" : "inbound", day});
        const auto how = one.outcome_class ? std::string(form::outcome_class_name(*one.outcome_class)) : std::string();
        const auto cell = cell_of(one, common, how);
        BOOST_TEST(counted.emplace(cell, one.sums).second, "twice: " << cell);
    }
    return counted;
}

Counted CountedWorld::from_records() {
    Counted counted;
    Reading reading(*this, counted);
    for (const auto& id : calls_) reading.add(store.calls().by_id(id).value());
    return counted;
}

std::map<std::string, std::int64_t> CountedWorld::seconds(std::int64_t generation) {
    std::map<std::string, std::int64_t> seconds;
    for (const auto& one : store.tallies().whole(generation).measured) seconds[one.field] += one.sums.milliseconds;
    return seconds;
}

std::map<std::string, std::int64_t> CountedWorld::seconds_from_records() {
    std::map<std::string, std::int64_t> seconds;
    for (const auto& id : calls_)
        for (const auto& one : store.calls().telemetry(id)) seconds[one.field] += one.milliseconds;
    return seconds;
}

}  // namespace cts::tests
