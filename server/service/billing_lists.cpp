#include "server/service/billing_lists.h"

#include <charconv>
#include <map>

#include "server/service/authorise.h"
#include "server/service/kit_paths.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/storage/billing.h"

namespace cts::service {

using followup::Billing;
using model::Reason;
using model::Right;

namespace {

struct ListAsked {
    storage::ProjectRecord project;
    Billing list{};
};

Result<ListAsked> asked_for(const Tools& tools, const model::User& user, std::string_view project,
                            std::string_view list) {
    if (auto right = authorise(user, Right::keep_success_data); !right) return Refused(right.error());
    auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto parsed = followup::parse_billing(list);
    if (!parsed) return refuse(Reason::not_found, "list");
    return ListAsked{std::move(*record), *parsed};
}

std::optional<int> delivery_number(std::string_view text) {
    int number = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
    return number;
}

api::BillingDelivery shown(const Tools& tools, const storage::BillingDelivery& delivery) {
    const auto by = tools.store.users().by_id(delivery.taken_by);
    return {std::string(followup::billing_name(delivery.list)),
            delivery.number,
            delivery.taken_at,
            by ? by->user.display_name : std::string(),
            delivery.rows,
            delivery.digest,
            false};
}

model::Translated because_label(const std::string& because) {
    if (because == "sold") return {"已开通，无体验期", "opened, without a trial"};
    if (because == "given_up") return {"补救回访中取消", "cancelled in the remedial call"};
    const auto state = followup::parse_state(because);
    return state ? followup::state_label(*state) : model::Translated::neutral(because);
}

// The product of a version, read once for all rows of it.
class ProductsSold {
  public:
    ProductsSold(const Tools& tools, const storage::ProjectRecord& project)
        : tools_(tools), project_(project.id), versions_(newest_versions(tools, project.id)) {}

    const form::Product& of(int version) {
        const auto known = products_.find(version);
        if (known != products_.end()) return known->second;
        auto& product = products_[version];
        auto versions = versions_;
        versions.product = version;
        if (const auto kit = tools_.kits.kit(project_, versions)) product = (*kit)->product;
        return product;
    }

  private:
    const Tools& tools_;
    model::ProjectId project_;
    api::ProjectVersions versions_;
    std::map<int, form::Product> products_;
};

api::BillingRow shown(const storage::BillingRow& row, const Person& person, const form::Product& product) {
    api::BillingRow shown;
    shown.sale = row.sale;
    shown.customer_name = person.name;
    shown.number = person.phone.text;
    shown.product = product.name;
    if (product.tariff) shown.amount = product.tariff->amount;
    if (product.tariff) shown.currency = product.tariff->currency;
    shown.sold_at = row.sold_at;
    shown.because = row.because;
    shown.because_label = because_label(row.because);
    shown.decided_at = row.decided_at;
    shown.trial_end = row.trial_end;
    return shown;
}

std::map<model::ContactId, Person> persons_of(const Tools& tools, const std::vector<storage::BillingRow>& rows) {
    std::vector<model::ContactId> ids;
    for (const auto& row : rows) ids.push_back(row.contact);
    std::map<model::ContactId, Person> persons;
    for (const auto& contact : tools.store.leads().contacts(ids))
        persons.emplace(contact.id, unsealed_person(tools.vault, contact));
    return persons;
}

}  // namespace

Result<api::BillingList> billing_list(const Tools& tools, const model::User& user, std::string_view project,
                                      std::string_view list) {
    const auto asked = asked_for(tools, user, project, list);
    if (!asked) return Refused(asked.error());
    api::BillingList answer;
    answer.list = list;
    answer.waiting = tools.store.billing().waiting(asked->project.id, asked->list);
    for (const auto& delivery : tools.store.billing().deliveries(asked->project.id, asked->list))
        answer.deliveries.push_back(shown(tools, delivery));
    return answer;
}

Result<std::optional<api::BillingDelivery>> take_billing(const Tools& tools, const model::User& user,
                                                         std::string_view project, std::string_view list) {
    const auto asked = asked_for(tools, user, project, list);
    if (!asked) return Refused(asked.error());
    const auto taken =
        tools.store.billing().take({asked->project.id, asked->list, user.id, tools.clock.now(), most_billing_rows});
    if (!taken) return std::optional<api::BillingDelivery>{};
    auto delivery = shown(tools, *taken);
    delivery.more = tools.store.billing().waiting(asked->project.id, asked->list) > 0;
    return std::optional(std::move(delivery));
}

Result<api::BillingRows> billing_rows(const Tools& tools, const model::User& user, std::string_view project,
                                      std::string_view list, std::string_view number) {
    const auto asked = asked_for(tools, user, project, list);
    if (!asked) return Refused(asked.error());
    const auto wanted = delivery_number(number);
    const auto delivery =
        wanted ? tools.store.billing().delivery(asked->project.id, asked->list, *wanted) : std::nullopt;
    if (!delivery) return refuse(Reason::not_found, "number");
    tools.store.billing().note_read(*delivery, user.id, tools.clock.now());
    const auto rows = tools.store.billing().rows(*delivery);
    auto persons = persons_of(tools, rows);
    ProductsSold products(tools, asked->project);
    api::BillingRows answer{asked->project.code, asked->project.zone, shown(tools, *delivery), {}};
    for (const auto& row : rows) {
        answer.rows.push_back(shown(row, persons[row.contact], products.of(row.product_version)));
        answer.rows.back().position = static_cast<int>(answer.rows.size());
    }
    return answer;
}

}  // namespace cts::service
