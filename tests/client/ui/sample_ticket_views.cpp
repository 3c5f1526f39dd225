#include "tests/client/ui/sample_ticket_views.h"

#include "tests/client/ui/sample_views.h"

namespace cts::tests {
namespace {

using model::Language;
using presenter::ClockState;
using presenter::Control;
using presenter::CourseStep;
using presenter::WorkField;
using namespace std::chrono_literals;

struct TicketWords {
    Language language;
    std::string operator()(const char* zh, const char* en) const { return language == Language::en ? en : zh; }
};

model::Instant moment(const char* utc) {
    return *model::Instant::parse_iso8601(utc);
}

presenter::ClockView met(const char* at) {
    return {ClockState::met, moment(at), moment(at)};
}
presenter::ClockView in(std::chrono::minutes span) {
    const auto state = span < 0min ? ClockState::overdue : span <= 2h ? ClockState::soon : ClockState::running;
    return {state, sample_now() + span, std::nullopt};
}

struct RowOf {
    const char* id;
    bool urgent;
    const char *zh, *en, *who_zh, *who_en;
    int complaints;
    presenter::ClockView contact, solved;
};

presenter::TicketRow row(TicketWords w, const RowOf& of) {
    presenter::TicketRow made;
    made.id = of.id;
    made.short_id = of.id;
    made.urgent = of.urgent;
    made.subject = w(of.zh, of.en);
    made.customer_name = w(of.who_zh, of.who_en);
    made.masked_number = "137 **** 5580";
    made.complaints = of.complaints;
    made.first_contact = of.contact;
    made.solved = of.solved;
    made.state_label = w("处理中", "in handling");
    made.agent_name = w("赵启明", "Zhao Qiming");
    made.mine = true;
    return made;
}

std::vector<presenter::TicketRow> rows(TicketWords w) {
    const auto contacted = met("2026-10-09T01:05:00Z");
    const std::vector<RowOf> all{
        {"1009-0112", true, "柜台说查不到该业务", "The counter finds no such service", "罗桂芳", "Luo Guifang", 2,
         contacted, in(-42min)},
        {"0930-0147", true, "体验到期未再确认就扣费", "Charged after the trial, not confirmed again", "郑秀兰",
         "Zheng Xiulan", 2, contacted, in(74h + 8min)},
        {"1009-0135", true, "称未同意却被开通", "Says never agreed, was opened", "冯志强", "Feng Zhiqiang", 1,
         in(76min), in(37h + 16min)},
        {"0929-0120", false, "二次确认时已说不要", "Said no at the second confirmation", "魏国强", "Wei Guoqiang", 1,
         met("2026-09-30T02:00:00Z"), in(12h + 13min)},
        {"1009-0098", false, "掉线后无人回拨", "Line dropped, nobody called back", "邓佩玲", "Deng Peiling", 1,
         contacted, in(33h + 20min)},
        {"1009-0131", false, "多次来电打扰，要求停拨", "Called too often, wants it to stop", "曹永年", "Cao Yongnian",
         1, met("2026-10-10T03:00:00Z"), in(36h + 38min)},
        {"1009-0139", false, "扣的是父亲的话费", "His father's account was charged", "姚晓东", "Yao Xiaodong", 1,
         in(1h + 48min), in(37h + 48min)},
        {"1009-0144",
         false,
         "退订后仍收到短信",
         "Messages after unsubscribing",
         "蒋小燕",
         "Jiang Xiaoyan",
         1,
         in(5h + 2min),
         {ClockState::not_set, std::nullopt, std::nullopt}}};
    std::vector<presenter::TicketRow> made;
    for (const RowOf& of : all) made.push_back(row(w, of));
    return made;
}

presenter::WorkFieldView field(WorkField which, CourseStep step, Control control, const std::string& value,
                               bool missing = false) {
    presenter::WorkFieldView made;
    made.field = which;
    made.step = step;
    made.control = control;
    made.value = value;
    made.missing = missing;
    return made;
}

presenter::OptionView option(TicketWords w, const char* name, const char* zh, const char* en) {
    presenter::OptionView made;
    made.name = name;
    made.label = w(zh, en);
    made.filter_zh = zh;
    made.filter_en = en;
    return made;
}

std::vector<presenter::WorkFieldView> fields(TicketWords w) {
    std::vector<presenter::WorkFieldView> all{
        field(WorkField::contacted, CourseStep::identity, Control::multiline,
              w("电话联系机主，致歉并说明正在查", "Rang the owner, apologised, said it is being looked into")),
        field(WorkField::identity_verified, CourseStep::identity, Control::checks, "yes"),
        field(WorkField::facts_checked, CourseStep::facts, Control::checks, "yes"),
        field(WorkField::faq_searched, CourseStep::faq, Control::checks, "yes"),
        field(WorkField::handling, CourseStep::handling, Control::multiline,
              w("扣费已核对：9-28，5.00 元；体验已取消，已停止续费，等退费到账",
                "Charge checked: 28 Sep, 5.00 yuan; trial cancelled, renewal stopped; the refund is on its way")),
        field(WorkField::reply, CourseStep::reply, Control::multiline,
              w("郑女士您好，9 月 28 日多扣的 5 元已安排退回，彩铃体验已取消，不再收费。",
                "Dear Ms Zheng, the 5 yuan charged on 28 September are being refunded; the trial is cancelled.")),
        field(WorkField::reply_way, CourseStep::reply, Control::radio, "phone"),
        field(WorkField::promise, CourseStep::reply, Control::text,
              w("10-13 18:00 前退费到账", "refund by 13 Oct 18:00")),
        field(WorkField::cause, CourseStep::close, Control::filtered_menu, "second_confirmation"),
        field(WorkField::result, CourseStep::close, Control::filtered_menu, "", true),
        field(WorkField::remedy, CourseStep::close, Control::text,
              w("退费 5.00 元，取消业务", "refund of 5.00 yuan, cancelled")),
        field(WorkField::customer_told, CourseStep::close, Control::multiline, "", true),
        field(WorkField::into_faq, CourseStep::close, Control::yes_no, "", true)};
    all[6].options = {option(w, "phone", "电话", "phone"), option(w, "message", "短信", "text message")};
    all[8].options = {option(w, "second_confirmation", "二次确认或维系遗漏", "Second confirmation or upkeep missed"),
                      option(w, "standards", "未按规范操作", "Standards broken")};
    all[9].options = {option(w, "settled", "已解决", "Settled"), option(w, "refused", "客户不接受", "Not accepted")};
    return all;
}

std::vector<presenter::CourseRow> course(TicketWords w) {
    std::vector<presenter::CourseRow> all;
    for (int step = 0; step < presenter::course_steps; ++step) {
        presenter::CourseRow made;
        made.step = static_cast<CourseStep>(step);
        made.sign = step < 3 ? form::Sign::done : form::Sign::open;
        made.current = step == 3;
        all.push_back(made);
    }
    all[0].at = moment("2026-10-09T01:05:00Z");
    all[0].by_name = w("赵启明", "Zhao Qiming");
    all[3].remark = w("计费支撑已接单", "Billing has it");
    all[5].missing = 3;
    return all;
}

presenter::OrderRow order(TicketWords w) {
    presenter::OrderRow made;
    made.id = "o1";
    made.department = w("计费支撑室", "Billing");
    made.request = w("核对并退回 5.00 元", "check and refund 5.00 yuan");
    made.due = moment("2026-10-13T04:00:00Z");
    made.clock = ClockState::running;
    made.state_label = w("已接单", "accepted");
    made.away = true;
    made.actions = {{followup::Action::answer, w("答复", "answer"), 1, false},
                    {followup::Action::recall, w("撤回", "recall"), 1, false}};
    return made;
}

presenter::TicketRecordView record(TicketWords w) {
    presenter::TicketRecordView view;
    view.call = "c1";
    view.at = moment("2026-08-25T02:14:00Z");
    view.zone = sample_zone;
    view.agent_name = w("陈卓 2044", "Chen Zhuo 2044");
    view.form_version = 2;
    view.script_version = 6;
    view.outcome_label = w("同意体验", "Agreed: trial");
    view.outcome_class = form::OutcomeClass::success;
    view.lines = {{w("接通情况", "Reached"), w("本人接听", "The owner answered")},
                  {w("现有彩铃", "Has a tone"), w("没有", "No")},
                  {w("感兴趣之处", "Interested in"), w("送家人歌曲", "Songs for the family")},
                  {w("机主核实", "Owner check"), w("机主本人，答“对”", "The owner, said \"yes\"")},
                  {w("已告知", "Told"), "7 / 7"},
                  {w("第一次确认", "First yes"), w("“可以” 10:16:02", "\"all right\" 10:16:02")},
                  {w("第二次确认", "Second yes"), w("“行，开吧” 10:16:50", "\"yes, open it\" 10:16:50")}};
    view.left_behind = {{moment("2026-09-24T02:20:00Z"), form::FollowUpKind::second_confirmation, "",
                         w("没有联系上", "not reached"), moment("2026-09-27T02:00:00Z"), true, false, false},
                        {moment("2026-09-30T08:40:00Z"),
                         form::FollowUpKind::complaint_ticket,
                         w("体验到期未再确认就扣费", "Charged after the trial"),
                         w("处理中", "in handling"),
                         {},
                         false,
                         true,
                         true}};
    view.complaints = {{"0718-0031", moment("2026-07-18T02:00:00Z"),
                        w("话费查询等待过长", "Waited too long for an answer"), w("已结案", "closed"), false}};
    return view;
}

presenter::WorkView work(TicketWords w) {
    presenter::WorkView view;
    view.id = view.short_id = "0930-0147";
    view.subject = w("体验到期未再确认就扣费", "Charged after the trial, not confirmed again");
    view.customer_name = w("郑秀兰 女士", "Ms Zheng Xiulan");
    view.masked_number = "137 **** 5580";
    view.urgent = true;
    view.complaints = 2;
    view.state_label = w("处理中", "in handling");
    view.what_happened = w("9 月 28 日扣了 5 元，说没有人再问过要不要续。",
                           "5 yuan were charged on 28 September; nobody had asked again, she says.");
    view.course = course(w);
    view.history = {{moment("2026-10-09T01:05:00Z"), w("赵启明", "Zhao Qiming"), "stepped",
                     w("首次联系", "make first contact"), w("已联系", "contacted"), "", ""},
                    {moment("2026-09-30T08:40:00Z"), w("陈卓", "Chen Zhuo"), "created", "", "", "", ""}};
    view.orders = {order(w)};
    view.attachments = {
        {"a1", w("投诉信.pdf", "letter.pdf"), 84'000, w("赵启明", "Zhao Qiming"), sample_now() - 40min}};
    view.fields = fields(w);
    view.actions = {{followup::Action::close, w("结案", "close"), 3, true},
                    {followup::Action::handle, w("处理", "handle"), 1, false},
                    {followup::Action::send_order, w("派单", "send an order"), 2, false}};
    view.gate.action = followup::Action::close;
    view.gate.action_label = w("结案", "close");
    view.gate.missing = {
        {w("没有写处理结果", "The result is missing"), WorkField::result, CourseStep::close},
        {w("没有写最后告知客户了什么", "What the customer was told is missing"), WorkField::customer_told,
         CourseStep::close},
        {w("没有选是否进常见问题", "Whether it goes into the FAQ is missing"), WorkField::into_faq, CourseStep::close}};
    view.record = record(w);
    view.due = sample_strip(w.language);
    view.draft_at = sample_now() - 10s;
    return view;
}

presenter::FormView form(TicketWords w, presenter::TicketForm which) {
    presenter::FormView view;
    view.form = which;
    view.fields = {field(WorkField::department, CourseStep::handling, Control::text, w("计费支撑室", "Billing")),
                   field(WorkField::request, CourseStep::handling, Control::multiline, "", true)};
    view.missing = {{w("没有写要做什么", "What is asked is missing"), WorkField::request, CourseStep::handling}};
    return view;
}

}  // namespace

presenter::TicketDeskView sample_desk(Language language) {
    const TicketWords w{language};
    presenter::TicketDeskView view;
    view.top = sample_between_calls(language).top;
    view.top.agent_name = w("赵启明", "Zhao Qiming");
    view.top.agent_number = "5102";
    view.counts = {{6, false}, {23, false}, {1, false}, {2, false}};
    view.rows = rows(w);
    view.more = true;
    view.selected = "0930-0147";
    view.open = work(w);
    view.caret = presenter::TicketCaret::queue;
    view.caret_moves = 1;
    return view;
}

presenter::TicketDeskView sample_desk_ready(Language language) {
    const TicketWords w{language};
    auto view = sample_desk(language);
    auto& open = *view.open;
    for (auto& each : open.fields) each.missing = false;
    open.fields[9].value = "settled";
    open.fields[11].value =
        w("退费 10 月 13 日前到账，体验已取消", "The refund comes by 13 October; the trial is cancelled");
    open.fields[12].value = "yes";
    open.course[3].sign = open.course[4].sign = form::Sign::done;
    open.course[3].current = false;
    open.course[5].current = true;
    open.course[5].missing = 0;
    open.gate.missing.clear();
    open.gate.open = true;
    open.actions.resize(1);
    view.caret = presenter::TicketCaret::work;
    view.caret_field = WorkField::into_faq;
    return view;
}

presenter::TicketDeskView sample_order_form(Language language) {
    auto view = sample_desk(language);
    view.form = form({language}, presenter::TicketForm::order);
    view.caret = presenter::TicketCaret::form;
    return view;
}

presenter::TicketDeskView sample_bulk_result(Language language) {
    const TicketWords w{language};
    auto view = sample_desk(language);
    view.form = form(w, presenter::TicketForm::bulk);
    view.form->tickets = 4;
    view.form->missing.clear();
    view.form->open = true;
    view.form->fields = {field(WorkField::action, CourseStep::handling, Control::radio, "handle")};
    view.form->fields[0].options = {option(w, "handle", "处理", "handle"), option(w, "close", "结案", "close")};
    for (const std::size_t each : {0, 2, 3, 4}) {
        const auto& ticket = view.rows[each];
        view.rows[each].ticked = true;
        view.form->results.push_back(
            {ticket.id, ticket.short_id, ticket.customer_name, each != 2, each == 2 ? "" : w("处理中", "in handling"),
             each == 2 ? std::vector<std::string>{w("还没有核实身份。", "Identity is not verified.")}
                       : std::vector<std::string>{}});
    }
    view.ticked = 4;
    view.caret = presenter::TicketCaret::form;
    return view;
}

presenter::TicketDeskView sample_remote_change(Language language) {
    const TicketWords w{language};
    auto view = sample_desk(language);
    auto& open = *view.open;
    open.conflict = presenter::TicketConflict{sample_now() - 1min, w("何思远", "He Siyuan"), w("派单", "send an order"),
                                              w("等部门答复", "waiting for a department"), 1};
    open.fields[10].change = presenter::RemoteChange{sample_now() - 1min, w("何思远", "He Siyuan"),
                                                     w("退费 5.00 元并致歉", "refund of 5.00 yuan and an apology")};
    open.incidents = {
        {"i1", w("省平台退订接口故障", "The unsubscribing interface is down"),
         w("已登记，恢复后自动办理，不会扣费。", "It is noted and done as soon as it is back; nothing is charged."),
         sample_now() + 3h}};
    view.caret = presenter::TicketCaret::work;
    view.caret_field = WorkField::remedy;
    return view;
}

}  // namespace cts::tests
