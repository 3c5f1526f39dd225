// An incoming call while no server answers (DESIGN 4): taken on the newest form this PC has, with an id made here.
#include "client/presenter/desk_words.h"
#include "client/presenter/shift_state.h"
#include "shared/model/phone_number.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

constexpr const char* inbound_purpose = "inbound";
constexpr const char* usual_purpose = "first_call";
constexpr std::chrono::hours kept_valid{7 * 24};
constexpr int earlier_calls_unknown = -1;

std::string purpose_of(const api::ProjectVersions& versions) {
    for (const char* purpose : {inbound_purpose, usual_purpose})
        if (versions.forms.contains(purpose)) return purpose;
    return versions.forms.begin()->first;
}

api::TakenAlone taken(const api::KitSource& kit, const model::User& agent, const std::string& phone) {
    api::TakenAlone alone;
    alone.agent = agent.id;
    alone.project = kit.project;
    alone.phone = phone;
    alone.purpose = purpose_of(kit.versions);
    alone.form_version = kit.versions.forms.at(alone.purpose);
    alone.product_version = kit.versions.product;
    alone.faq_version = kit.versions.faq;
    return alone;
}

// As the server would hand the call out, as far as that is known here.
api::Claimed made_up(const api::TakenAlone& alone, const api::Project& project, model::Instant now) {
    api::Claimed claimed;
    auto& contents = claimed.contents;
    contents.call = model::CallId::make(now);
    contents.agent = alone.agent;
    contents.project = alone.project;
    contents.purpose = alone.purpose;
    contents.form_version = alone.form_version;
    contents.product_version = alone.product_version;
    contents.faq_version = alone.faq_version;
    contents.zone = project.zone;
    contents.issued_at = now;
    contents.expires_at = now + kept_valid;
    contents.direction = api::Direction::inbound;
    contents.leased = false;
    claimed.masked_number = alone.phone;  // the agent has typed it
    claimed.contact_count = earlier_calls_unknown;
    claimed.why = {{api::WhyKind::incoming}};
    return claimed;
}

}  // namespace

void ShiftPresenter::State::keep_newest_kit() {
    if (!kept || std::exchange(newest_kept, true)) return;
    ask<bool>(
        [this, code = project->code] {
            const auto newest = gateway.kit(code);
            return newest && kept->store().keep_newest(*newest).has_value();
        },
        [this](bool& done) { newest_kept = done; }, Lane::unasked);
}

void ShiftPresenter::State::take_alone(const std::string& phone) {
    between.notice.clear();
    if (!model::parse_phone(phone, project->region)) {
        between.notice = words::sentence({.reason = model::Reason::not_a_phone}, agent.language);
        return changed();
    }
    between.loading = true;
    using Kit = std::optional<api::KitSource>;
    ask<Kit>([this, code = project->code] { return kept->store().newest_kit(code).value_or(std::nullopt); },
             [this, phone](Kit& newest) { begin_alone(newest, phone); }, Lane::disk);
}

void ShiftPresenter::State::begin_alone(const std::optional<api::KitSource>& newest, const std::string& phone) {
    between.loading = false;
    if (call) return;
    if (!newest || newest->versions.forms.empty() || !read(newest->files, {})) {
        between.notice = no_form_here_sentence(agent.language);
        return changed();
    }
    project->versions = newest->versions;
    alone = taken(*newest, agent.user, phone);
    claimed = made_up(*alone, *project, clock.now());
    open_call();
    call->came_in();
    changed();
}

}  // namespace cts::presenter
