// A shop on one engine whose customers were called, each once, with everything sealed as a server seals it: what an
// export has to read. Call n is that of customer n, in the order of the numbers.
#pragma once

#include "server/storage/history.h"
#include "server/storage/text_map.h"
#include "tests/doubles/own_folder.h"
#include "tests/server/storage/small_shop.h"
#include "tests/shared/form/example_kit.h"

namespace cts::tests {

class CalledShop {
  public:
    explicit CalledShop(storage::Store& store) : shop(store) {
        auto keeper = user("chen", "2001");
        keeper.user.id = boss;
        keeper.user.roles = {model::Role::team_leader};
        keeper.password_hash = vault::hash_password("a good password", vault::PasswordCost::least);
        store.users().add(keeper);
        publish(form::test::example_kit());
    }

    void publish(const form::KitFiles& kit, int minutes = 0) {
        std::vector<storage::KitPartRecord> parts;
        for (const auto& [path, source] : kit)
            parts.push_back({shop.project.id, path, 0, vault::content_digest(source), source, minutes_later(minutes),
                             shop.li.user.id});
        shop.store.projects().publish(parts);
    }

    // remarks: of each; they are sealed.
    void call(int first, int count, const std::string& remarks) {
        std::vector<storage::HistoryRow> together;
        for (int n = first; n < first + count; ++n) {
            together.push_back(row(n, remarks));
            if (together.size() < storage::most_history_together && n + 1 < first + count) continue;
            for (const auto taken : shop.store.history().take(together))
                if (taken != storage::HistoryTaken::taken) throw std::runtime_error("a call was not taken");
            together.clear();
        }
    }

    void amend(model::CallId id, const std::string& services) {
        storage::AmendWrite amend;
        amend.after.call = shop.store.calls().by_id(id).value();
        ++amend.after.call.revision;
        auto answers = storage::text_map(amend.after.call.answers_plain);
        answers["services"] = services;
        amend.after.call.answers_plain = storage::text_map_json(answers);
        amend.amendment = {id, amend.after.call.revision, "services", {}, {}, {}, shop.li.user.id, "", nine};
        if (shop.store.calls().amend(amend).verdict != storage::AmendVerdict::amended)
            throw std::runtime_error("the call was not amended");
    }

    OwnFolder folder;
    std::filesystem::path key = folder.path() / "master.key";
    vault::Vault vault = vault::Vault::open(key, true);
    SmallShop shop;
    model::UserId boss = model::UserId::make(nine);
    std::vector<storage::CallRecord> calls;

  private:
    storage::NewLead customer(int n) const {
        auto lead = shop.lead(n, n);
        const auto row = lead.contact.id.to_string();
        const auto wrapped = vault.new_contact_key(row);
        lead.contact.key = wrapped;
        lead.contact.name = vault.seal(wrapped, {"contact", "name", row}, "王" + std::to_string(n));
        lead.contact.salutation = {};
        lead.contact.phone = vault.seal(wrapped, {"contact", "phone", row}, "+86139" + std::to_string(n));
        lead.lead.attributes =
            vault.seal(wrapped, {"lead", "attributes", lead.lead.id.to_string()}, R"({"district":"西湖"})");
        return lead;
    }

    storage::HistoryRow row(int n, const std::string& remarks) {
        storage::HistoryRow made{customer(n), {}};
        storage::CallRecord& call = made.call.call;
        call.id = model::CallId::make(minutes_later(n));
        call.project = shop.project.id;
        call.lead = made.customer->lead.id;
        call.contact = made.customer->contact.id;
        call.agent = call.delivered_by = shop.li.user.id;
        call.origin = "migrated";
        call.purpose = "first_call";
        call.form_version = call.product_version = call.faq_version = 1;
        call.dialled_at = call.answered_at = call.ended_at = call.stored_at = minutes_later(n);
        call.outcome = "refused";
        call.outcome_class = form::OutcomeClass::refusal;
        call.refusal_reason = "price";
        call.answers_plain = R"({"reached":"yes","interest":"refuses","refusal":"price","services":"data television"})";
        call.answers_sealed = vault.seal(made.customer->contact.key, {"call", "answers", call.id.to_string()},
                                         storage::text_map_json({{"age", "41"}, {"remarks", remarks}}));
        call.digest = vault::content_digest(std::to_string(n));
        call.problems = "[]";
        call.slip.leased = false;
        call.slip.zone = "Asia/Shanghai";
        call.slip.issued_at = nine;
        calls.push_back(call);
        return made;
    }
};

}  // namespace cts::tests
