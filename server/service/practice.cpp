#include "server/service/practice.h"

#include <array>

#include "server/service/authorise.h"
#include "server/service/claimed_answer.h"
#include "server/service/fixed_id.h"
#include "server/service/kit_in_force.h"
#include "server/service/people.h"
#include "server/service/projects.h"
#include "server/service/slip.h"
#include "server/storage/text_map.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr std::string_view usual_purpose = "first_call";

// 555-0100 to 555-0199 of an area are set aside for fiction (North American Numbering Plan).
constexpr std::string_view fictional_range = "+121255501";

struct Nobody {
    const char* name_zh;
    const char* salutation_zh;
    const char* name_en;
    const char* salutation_en;
};
constexpr std::array<Nobody, 4> nobodies{{{"何思远", "先生", "John Clarke", "Mr"},
                                          {"林晓月", "女士", "Mary Clarke", "Ms"},
                                          {"周明轩", "先生", "David Hughes", "Mr"},
                                          {"苏雨桐", "女士", "Emma Hughes", "Ms"}}};

Person somebody_fictional(const model::User& agent) {
    const unsigned seed = agent.id.uuid.bytes.back();
    const Nobody& nobody = nobodies[seed % nobodies.size()];
    const bool chinese = agent.language == model::Language::zh_CN;
    const std::string digits = std::to_string(seed % 100);
    Person person;
    person.name = chinese ? nobody.name_zh : nobody.name_en;
    person.salutation = chinese ? nobody.salutation_zh : nobody.salutation_en;
    person.phone.text = std::string(fictional_range) + (digits.size() == 1 ? "0" : "") + digits;
    return person;
}

// Every attribute of the kit says what it is, so that the talk flow reads like one.
std::string attributes_of(const form::Kit& kit, model::Language language) {
    storage::TextMap attributes;
    for (const form::LeadAttribute& attribute : kit.lead_attributes)
        attributes[attribute.name] = attribute.label.in(language);
    return storage::text_map_json(attributes);
}

class Practising {
  public:
    Practising(const Tools& tools, const model::User& agent, const storage::ProjectRecord& project)
        : tools_(tools),
          agent_(agent),
          project_(project),
          name_(project.id.to_string() + ' ' + agent.id.to_string()),
          now_(tools.clock.now()) {}

    Result<api::Claimed> run(const std::string& wanted) {
        const auto versions = kit_in_force(tools_, project_.id);
        if (!versions) return Refused(versions.error());
        const std::string purpose = wanted.empty() ? std::string(usual_purpose) : wanted;
        if (!versions->forms.contains(purpose)) return refuse(Reason::bad_member, "/purpose");
        const auto kit = tools_.kits.kit(project_.id, *versions);
        if (!kit) return Refused(kit.error());
        const auto id = fixed_id<model::LeadId>("practice lead " + name_);
        if (!tools_.store.leads().by_id(id)) tools_.store.customers().add_aside(customer(id, **kit), list());
        const auto lead = tools_.store.leads().by_id(id);
        const auto contact = lead ? tools_.store.leads().contact(lead->contact) : std::nullopt;
        if (!contact) return refuse(Reason::not_found, "lead");
        return claimed_answer(tools_,
                              {*lead, *contact, slip(*lead, purpose, *versions), {{api::WhyKind::practice}}, {}});
    }

  private:
    storage::ListRecord list() const {
        const auto id = fixed_id<model::ListId>("practice list " + project_.id.to_string());
        return {id, project_.id, "practice", agent_.id, now_};
    }

    storage::NewLead customer(model::LeadId id, const form::Kit& kit) const {
        storage::NewLead customer;
        customer.contact = sealed_person(tools_.vault, fixed_id<model::ContactId>("practice contact " + name_),
                                         somebody_fictional(agent_));
        customer.contact.phone_index = {};  // found by no number
        customer.contact.last_four_index = {};
        customer.contact.name_index = {};
        customer.lead.id = id;
        customer.lead.project = project_.id;
        customer.lead.contact = customer.contact.id;
        customer.lead.list = list().id;
        customer.lead.zone = project_.zone;
        customer.lead.state = storage::LeadState::closed;
        customer.lead.attributes = SealedBeside{tools_.vault, customer.contact.key}.seal(
            "lead", "attributes", id.to_string(), attributes_of(kit, agent_.language));
        return customer;
    }

    api::SlipContents slip(const storage::LeadRecord& lead, const std::string& purpose,
                           const api::ProjectVersions& versions) const {
        api::SlipContents slip = unleased_slip(project_, lead, agent_.id, now_);
        slip.purpose = purpose;
        slip.form_version = versions.forms.at(purpose);
        slip.product_version = versions.product;
        slip.faq_version = versions.faq;
        slip.origin = api::Origin::practice;
        return slip;
    }

    const Tools& tools_;
    const model::User& agent_;
    const storage::ProjectRecord& project_;
    const std::string name_;
    const model::Instant now_;
};

}  // namespace

Result<api::Claimed> practise(const Tools& tools, const model::User& agent, std::string_view project,
                              const api::Practice& wanted) {
    if (auto right = authorise(agent, model::Right::log_calls); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    return Practising(tools, agent, *record).run(wanted.purpose);
}

}  // namespace cts::service
