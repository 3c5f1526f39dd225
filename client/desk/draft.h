// What is kept of a call: everything that brings it back on the screen as it stood (a draft), or everything that
// delivers it when it is finished (an outbox item). Values and their JSON; what they mean is the presenter's.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "shared/api/messages.h"
#include "shared/form/kit.h"

namespace cts::desk {

struct CallOnDesk {  // what does not change while the call lasts
    model::User user;
    api::Project project;
    api::Claimed claimed;
    std::optional<api::TakenAlone> alone{};  // taken while no server answered: `claimed` is this PC's, without a slip
};

struct ScenarioAtWork {  // a scenario key was pressed (G7)
    std::string outcome;
    int stage = 0;
    std::optional<model::Instant> from, until;  // its timer; absent: until the agent goes on
    bool hang_up = false;
    std::string outcome_before, step_before, focus_before;  // where Esc leads
};

struct FieldMeasured {  // so far (A3)
    std::int64_t milliseconds = 0;
    int corrections = 0;
    int refusals = 0;
    std::string left_with;  // to tell a correction from a look
};

struct Draft {
    CallOnDesk of;
    form::Answers answers;  // of every field, hidden ones too, as typed
    std::map<std::string, std::string> one_datum;
    std::optional<model::Instant> dialled_at, answered_at, ended_at;
    api::HungUpBy hung_up_by = api::HungUpBy::unknown;
    std::string number_to_dial;
    bool dialling_off = false;
    std::string step;
    std::string focus;  // the field with the caret
    int caret = -1;     // characters before it; -1: not in a text
    std::string outcome;
    std::string doubt;  // why the sale is doubted (D5)
    std::vector<api::FaqUse> faq_uses;
    std::map<std::string, model::Instant> answered_when;          // by field
    std::map<std::string, std::chrono::milliseconds> step_spent;  // by step
    std::optional<ScenarioAtWork> scenario;
    std::map<std::string, FieldMeasured> measured;  // by field
    std::string faq_query;
    std::string faq_entry;  // the one whose answer is shown
    model::Instant kept_at;
};

enum class OutboxKind { call, telemetry };
struct OutboxItem {
    std::int64_t seq = 0;  // given by the store: the order in which things are delivered
    OutboxKind kind{};
    model::CallId call;
    model::UserId agent;         // whose call it is, whoever delivers it
    std::string customer_name;   // for people
    api::SlipContents contents;  // which kit types the answers
    api::CallSave record;        // of a call
    api::Telemetry telemetry;    // of telemetry
    model::Instant finished_at;
    std::string attention;  // why the server will not take it; empty: it waits
};

struct KnownTime {  // of the server's clock when it last answered (presenter/server_clock.h)
    model::Instant server;
    std::int64_t ahead_ms = 0;  // of the server, before this PC's clock
    std::string boot;           // which start of the PC; empty: not known
    std::int64_t since_boot_ms = 0;
};

struct KnownUser {  // who has logged in here before, so that they can while the server is away
    model::User user;
    std::vector<api::Project> projects;
    KnownTime time;
};

// The exact versions a call is drawn and typed by: "project/purpose/form/product/faq".
std::string kit_name(const api::SlipContents& slip);

std::string to_json(const Draft& draft);
std::string to_json(const OutboxItem& item);
std::string to_json(const KnownUser& known);
std::optional<Draft> draft_from_json(const std::string& text);
std::optional<OutboxItem> outbox_item_from_json(const std::string& text);
std::optional<KnownUser> known_user_from_json(const std::string& text);

}  // namespace cts::desk
