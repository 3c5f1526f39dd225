#include "tests/client/ui/sample_team_views.h"

#include "tests/client/ui/sample_views.h"

namespace cts::tests {
namespace {

using model::Language;
using namespace std::chrono_literals;

class TeamWords {  // the one of two texts that the language asks for
  public:
    explicit TeamWords(Language language) : zh_(language == Language::zh_CN) {}
    std::string operator()(const char* zh, const char* en) const { return zh_ ? zh : en; }

  private:
    bool zh_;
};

presenter::NoticeView outage(TeamWords w) {
    return {
        "n1",
        w("宁波部分用户彩铃无法试听", "Tones cannot be tried in parts of Ningbo"),
        w("预计 17:00 恢复。对客户说：“这个情况我们已知道，技术人员正在处理，预计今天 17 点前恢复。”",
          "Expected back at 17:00. Tell customers: \"We know about it, it is being worked on, and should be back by "
          "17:00 today.\""),
        w("何思远", "He Siyuan"),
        sample_now() - 11min,
        true};
}

presenter::RecordRow record(TeamWords w, const char* id, std::chrono::minutes ago, const char* zh, const char* en,
                            const char* outcome_zh, const char* outcome_en, form::OutcomeClass outcome_class,
                            int problems = 0) {
    presenter::RecordRow row{id, sample_now() - ago, w(zh, en), w(outcome_zh, outcome_en), outcome_class};
    row.needs_correction = problems > 0;
    row.problems = problems;
    row.masked_number = "138 **** 00" + std::string(1, id[1]) + "7";
    row.zone = sample_zone;
    return row;
}

presenter::TeamRow promise(TeamWords w, const char* id, std::chrono::minutes due, const char* zh, const char* en,
                           const char* number, const char* whose_zh, const char* whose_en, const char* about_zh,
                           const char* about_en) {
    presenter::TeamRow row;
    row.id = id;
    row.due = sample_now() + due;
    row.customer_name = w(zh, en);
    row.masked_number = number;
    row.agent_name = w(whose_zh, whose_en);
    row.subject = w(about_zh, about_en);
    return row;
}

std::vector<presenter::TeamRow> promises(TeamWords w) {
    std::vector<presenter::TeamRow> rows{
        promise(w, "t1", -162min, "邵文斌", "Shao Wenbin", "135 **** 1926", "", "", "转粤语同事",
                "for a Cantonese speaker"),
        promise(w, "t2", -42min, "徐梅", "Xu Mei", "138 **** 3340", "陈卓", "Chen Zhuo", "体验 10-16 到期",
                "trial ends 16 Oct"),
        promise(w, "t3", -18min, "何建平", "He Jianping", "137 **** 0852", "林晓雯", "Lin Xiaowen",
                "开通确认未完，须重新确认", "confirmation broken off, to be done again"),
        promise(w, "t4", -2min, "孙浩", "Sun Hao", "136 **** 7205", "林晓雯", "Lin Xiaowen", "问过家人再定",
                "will ask the family"),
        promise(w, "t5", 29min, "吴珍珍", "Wu Zhenzhen", "138 **** 4471", "", "", "15 点回到杭州",
                "back in Hangzhou at 15:00")};
    rows[0].language = "yue";
    rows[0].nobody = true;
    rows[1].kind = form::FollowUpKind::second_confirmation;
    return rows;
}

presenter::TeamView team(TeamWords w, Language language) {
    presenter::TeamView view;
    view.top = sample_between_calls(language).top;
    view.top.agent_name = w("何思远", "He Siyuan");
    view.top.agent_number = "2004";
    view.may_publish = true;
    view.caret = presenter::TeamCaret::list;
    view.caret_moves = 1;
    return view;
}

}  // namespace

presenter::AroundView sample_around(Language language) {
    const TeamWords w(language);
    presenter::AroundView view;
    view.reminder = presenter::ReminderView{"r1",
                                            form::FollowUpKind::callback,
                                            sample_now() - 42min,
                                            w("钱丽华", "Qian Lihua"),
                                            "135 **** 9038",
                                            w("10 分钟内再打", "again within 10 minutes"),
                                            1};
    view.notices.updates = {
        {"u1", w("话术 v7：第二次确认要说清扣费方式", "Script v7: say how it is charged"),
         w("第二次确认时，先说清从话费里扣，再问是否同意。",
           "At the second yes, first say that it is charged to the phone bill, then ask."),
         "", sample_now() - 52min, false},
        {"u2", w("常见问题 +3：副号能否开通", "FAQ: three on second numbers"), "", "", sample_now() - 267min, false}};
    view.notices.open_update = 0;
    view.to_correct = 2;
    view.may_lead = true;
    return view;
}

presenter::AroundView sample_with_notice(Language language) {
    const TeamWords w(language);
    auto view = sample_around(language);
    view.notices.urgent = outage(w);
    view.notices.urgent_behind = 1;
    view.reminder->due = sample_now() + 4min;
    view.finished_on_form = 3;
    return view;
}

presenter::RecordsView sample_records(Language language) {
    const TeamWords w(language);
    using form::OutcomeClass;
    presenter::RecordsView view;
    view.top = sample_between_calls(language).top;
    view.rows = {record(w, "c0", 190min, "徐梅", "Xu Mei", "约回访", "Callback booked", OutcomeClass::pending, 2),
                 record(w, "c1", 4min, "周敏", "Zhou Min", "约回访", "Callback booked", OutcomeClass::pending),
                 record(w, "c2", 12min, "", "", "无人接听", "No answer", OutcomeClass::unreachable),
                 record(w, "c3", 21min, "孙浩", "Sun Hao", "同意体验", "Agreed: trial", OutcomeClass::success),
                 record(w, "c4", 33min, "钱丽华", "Qian Lihua", "拒绝", "Refused", OutcomeClass::refusal)};
    view.selected = "c1";
    presenter::AmendView open;
    open.record = view.rows[1];
    open.form_version = 3;
    open.fields = {
        {"callback_at", w("回访时间", "Callback time"), "2026-10-11 16:00", "回访时间", "Callback time", false}};
    open.field = "callback_at";
    open.current = "2026-10-11 16:00";
    presenter::FieldView editor;
    editor.name = "callback_at";
    editor.control = presenter::Control::text;
    editor.label = w("新的内容", "New value");
    editor.purpose = w("按时回电", "Keeping the promise");
    editor.value = editor.shown = "2026-10-11 15:30";
    open.editor = editor;
    open.reason = w("客户来电改时间", "The customer rang and named another time");
    open.conflict = presenter::AmendConflict{sample_now() - 1min, w("何思远", "He Siyuan"),
                                             w("回访时间", "callback time"), "2026-10-11 16:00", true};
    open.history = {{sample_now() - 1min, w("何思远", "He Siyuan"), w("回访时间", "callback time"), "2026-10-11 15:00",
                     "2026-10-11 16:00", w("客户开会", "The customer is in a meeting")}};
    open.caret = presenter::AmendCaret::value;
    open.caret_moves = 1;
    view.open = open;
    return view;
}

presenter::TeamView sample_team(Language language) {
    const TeamWords w(language);
    auto view = team(w, language);
    view.rows = promises(w);
    view.more = true;
    view.selected = "t3";
    presenter::HandOverView open;
    open.row = view.rows[2];
    open.history = {{sample_now() - 35min, w("陈卓", "Chen Zhuo"), "assigned", w("林晓雯", "Lin Xiaowen"),
                     w("我下班了", "My shift is over")},
                    {sample_now() - 290min, w("陈卓", "Chen Zhuo"), "created", "", ""}};
    open.colleagues = {{"a1", w("何思远", "He Siyuan"), "2004", {"zh", "yue"}},
                       {"a2", w("林晓雯", "Lin Xiaowen"), "3017", {"zh"}}};
    open.to = "a1";
    open.reason = w("林晓雯今天请假", "Lin Xiaowen is off today");
    open.conflict = presenter::AssignConflict{sample_now() - 1min, w("陈卓", "Chen Zhuo"), "assigned", ""};
    view.open = open;
    return view;
}

presenter::KeptView sample_kept(Language language) {
    const TeamWords w(language);
    using form::OutcomeClass;
    using presenter::KeptState;
    presenter::KeptView view;
    view.top = sample_between_calls(language).top;
    view.top.outbox = 2;
    view.top.outbox_attention = 1;
    const auto row = [&](const char* id, KeptState state, std::chrono::minutes ago, const char* zh, const char* en,
                         const char* outcome_zh, const char* outcome_en, OutcomeClass outcome_class) {
        presenter::KeptRow made;
        made.id = id;
        made.state = state;
        made.customer_name = w(zh, en);
        made.at = sample_now() - ago;
        made.outcome_label = w(outcome_zh, outcome_en);
        made.outcome_class = outcome_class;
        return made;
    };
    view.rows = {
        row("k1", KeptState::refused, 190min, "徐梅", "Xu Mei", "约回访", "Callback booked", OutcomeClass::pending),
        row("k2", KeptState::needs_correction, 84min, "孙浩", "Sun Hao", "同意体验", "Agreed: trial",
            OutcomeClass::success),
        row("k3", KeptState::waiting, 12min, "周敏", "Zhou Min", "无人接听", "No answer", OutcomeClass::unreachable),
        row("k4", KeptState::waiting, 9min, "", "", "拒绝", "Refused", OutcomeClass::refusal),
        row("k5", KeptState::unfinished, 1500min, "", "", "", "", OutcomeClass::invalid)};
    view.rows[0].why = w("这张通话单是另一位同事的。", "This slip belongs to another agent.");
    view.rows[3].colleagues = view.rows[4].colleagues = true;
    view.rows[4].agent_name = w("吴倩", "Wu Qian");
    view.selected = "k1";
    view.open = presenter::KeptDetail{
        view.rows[0],
        {},
        {{w("接通情况", "Reached"), w("本人接听", "The owner answered")},
         {w("是否方便", "Convenient"), w("不方便", "Not now")},
         {w("回访时间", "Callback time"), "2026-10-11 16:00"},
         {w("备注", "Remarks"), w("在开会，请下午四点再打", "In a meeting; please ring at four")}}};
    return view;
}

presenter::TeamView sample_notice_writing(Language language) {
    const TeamWords w(language);
    auto view = team(w, language);
    view.tab = presenter::TeamTab::notices;
    view.caret = presenter::TeamCaret::title_zh;
    view.in_force = {outage(w)};
    view.draft = {"今晚 22:00 系统维护",
                  "Maintenance at 22:00 tonight",
                  "22:00 前存好手上的记录。",
                  "Save what you have open before 22:00.",
                  true,
                  false,
                  4};
    return view;
}

presenter::TeamView sample_holders(Language language) {
    const TeamWords w(language);
    auto view = team(w, language);
    view.tab = presenter::TeamTab::holders;
    view.holders = {{"", "", 4, 2, sample_now() - 162min},
                    {"a2", w("林晓雯", "Lin Xiaowen"), 7, 1, sample_now() - 18min},
                    {"a1", w("陈卓", "Chen Zhuo"), 3, 0, sample_now() + 26h}};
    return view;
}

presenter::TeamView sample_visits(Language language) {
    const TeamWords w(language);
    auto view = team(w, language);
    view.tab = presenter::TeamTab::visits;
    view.groups = {w("西湖区", "Xihu"), w("余杭区", "Yuhang")};
    view.rows = {promise(w, "v1", 27h, "吴珍珍", "Wu Zhenzhen", "138 **** 4471", "", "", "想当面签字",
                         "wants to sign in person"),
                 promise(w, "v2", -30min, "孙浩", "Sun Hao", "136 **** 7205", "", "", "行动不便", "cannot go out")};
    for (auto& row : view.rows) row.kind = form::FollowUpKind::field_visit;
    view.rows[0].group = view.groups[0];
    view.rows[0].state_label = w("已约定", "appointed");
    view.rows[1].group = view.groups[1];
    view.rows[1].state_label = w("待约时间", "to be appointed");
    view.selected = "v2";
    presenter::HandOverView open;
    open.row = view.rows[1];
    open.steps = {{followup::Action::appoint, w("约定上门时间", "appoint a time"), 1, false},
                  {followup::Action::call_off, w("不再上门", "call off"), 1, false}};
    open.colleagues = {{"a1", w("何思远", "He Siyuan"), "2004", {"zh"}}};
    view.open = open;
    return view;
}

presenter::TeamView sample_visit_form(Language language) {
    const TeamWords w(language);
    auto view = sample_visits(language);
    presenter::FormView form;
    form.form = presenter::TicketForm::visit;
    presenter::WorkFieldView district;
    district.field = presenter::WorkField::district;
    district.control = presenter::Control::text;
    district.value = w("余杭区", "Yuhang");
    presenter::WorkFieldView appointment;
    appointment.field = presenter::WorkField::appointment;
    appointment.control = presenter::Control::text;
    appointment.missing = true;
    form.fields = {district, appointment};
    form.missing = {{w("没有写上门时间", "The appointment is missing"), presenter::WorkField::appointment, {}}};
    view.form = form;
    view.caret = presenter::TeamCaret::form;
    view.form_field = presenter::WorkField::appointment;
    return view;
}

}  // namespace cts::tests
