// What the team leader's workspace shows: the project's promises in four views, its technical queries and visits, who
// holds how much, the calls that need correction, the notices; the one selected with its history, what may be done with
// it, and whom it can be handed to.
#pragma once

#include "client/presenter/amend_view.h"
#include "client/presenter/notice_desk.h"
#include "client/presenter/ticket_view.h"

namespace cts::presenter {

enum class TeamTab { overdue, unassigned, nobody, open, queries, visits, holders, to_correct, notices };
inline constexpr int team_tabs = static_cast<int>(TeamTab::notices) + 1;

struct TeamRow {
    std::string id;
    form::FollowUpKind kind{};
    form::FollowUpOwner owner{};
    std::optional<model::Instant> due;
    std::string customer_name;
    std::string masked_number;
    std::string agent_name;  // whose it is; empty: nobody's yet
    bool nobody = false;
    std::string language;  // BCP 47
    std::string subject;
    std::string group;  // a district, a department, a skill it is addressed to
    std::string state_label;
};
struct HolderRow {
    std::string id;  // empty: what stands in the queues
    std::string name;
    int open = 0;
    int overdue = 0;
    std::optional<model::Instant> next_due;
};
struct HistoryRow {
    model::Instant at;
    std::string by_name;
    std::string what;
    std::string to_name;
    std::string reason;
};
struct ColleagueRow {
    std::string id;  // empty: the team
    std::string name;
    std::string number;
    std::vector<std::string> languages;
};
struct AssignConflict {  // who was faster, and what they did
    model::Instant at;
    std::string by_name;
    std::string what;
    std::string to_name;
};
struct HandOverView {  // the follow-up selected
    TeamRow row;
    std::vector<HistoryRow> history;  // newest first
    std::vector<ColleagueRow> colleagues;
    std::optional<std::string> to;  // a colleague's id; empty: back to the team; absent: not chosen
    std::string reason;
    std::optional<AssignConflict> conflict;
    std::vector<ActionView> steps;  // of its course, that the leader may take; each opens its form
};
struct NoticeDraft {
    std::string title_zh, title_en, text_zh, text_en;
    bool urgent = true;
    bool everybody = false;  // not only this project
    int hours = 4;           // in force for so long; 0: until it is withdrawn
};
enum class TeamCaret { none, list, to, reason, title_zh, title_en, text_zh, text_en, form };
struct TeamView {
    TopBarView top;
    TeamTab tab = TeamTab::overdue;
    std::vector<TeamRow> rows;
    std::vector<HolderRow> holders;    // of the tab holders
    std::string whose;                 // the tab open shows this colleague's alone; empty: everybody's
    std::vector<std::string> groups;   // of the tab visits: the districts there are
    std::string group;                 // only this one's; empty: all
    std::vector<RecordRow> calls;      // of the tab to_correct
    std::vector<NoticeView> in_force;  // of the tab notices
    bool more = false;
    bool loading = false;
    std::string selected;
    std::optional<HandOverView> open;
    std::optional<FormView> form;            // of a step, over what is open
    WorkField form_field = WorkField::none;  // where the caret belongs in it
    NoticeDraft draft;
    bool may_publish = false;
    std::string notice;
    bool refused = false;
    bool busy = false;
    TeamCaret caret = TeamCaret::none;
    int caret_moves = 0;
};

}  // namespace cts::presenter
