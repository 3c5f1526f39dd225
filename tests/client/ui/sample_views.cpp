#include "tests/client/ui/sample_views.h"

namespace cts::tests {
namespace {

using form::Sign;
using model::Language;
using namespace std::chrono_literals;

class Words {  // the one of two texts that the language asks for
  public:
    explicit Words(Language language) : zh_(language == Language::zh_CN) {}
    std::string operator()(const char* zh, const char* en) const { return zh_ ? zh : en; }

  private:
    bool zh_;
};

model::Instant at(int hour, int minute, int second = 0) {
    return sample_now() +
           (std::chrono::hours(hour - 14) + std::chrono::minutes(minute - 32) + std::chrono::seconds(second - 8));
}

presenter::TopBarView top(Words w) {
    presenter::TopBarView top;
    top.project_title = w("彩铃体验外呼", "Ring-back tone trial");
    top.form_version = 3;
    top.script_version = 7;
    top.project_state = "running";
    top.agent_name = w("林晓雯", "Lin Xiaowen");
    top.agent_number = "3017";
    top.zone = sample_zone;
    return top;
}

std::vector<presenter::StepRow> steps(Words w) {
    const std::vector<std::pair<std::string, int>> titles{
        {w("开场白", "Opening"), 14},        {w("核实机主", "Owner check"), 21},
        {w("征得同意", "Permission"), 12},   {w("了解使用情况", "Current use"), 38},
        {w("介绍业务", "What it does"), 41}, {w("资费与体验期", "Tariff and trial"), 33},
        {w("开通确认", "Confirmation"), 0},  {w("结束语", "Closing"), 0}};
    std::vector<presenter::StepRow> rows;
    for (const auto& [title, seconds] : titles) {
        presenter::StepRow row;
        row.number = static_cast<int>(rows.size()) + 1;
        row.title = title;
        row.spent = std::chrono::seconds(seconds);
        row.sign = seconds > 0 ? Sign::done : row.number == 7 ? Sign::missing : Sign::open;
        row.current = row.number == 7;
        row.missing = row.current ? 2 : 0;
        rows.push_back(row);
    }
    return rows;
}

presenter::ScriptView script(Words w, Language language) {
    presenter::ScriptView view;
    view.said = w("请问您是否同意开通彩铃体验？", "Do you agree to start the trial?");
    view.next = w("同意：进入结束语　敷衍（“随便”“嗯嗯”）：再问一次，不算同意",
                  "Agrees: closing. Vague (\"whatever\"): ask again, it is not a yes.");
    if (language == Language::zh_CN) {
        view.say_now = {{"周女士", true},
                        {"，再跟您确认一次："},
                        {"彩铃", true},
                        {"最迟 "},
                        {"10 月 17 日", true},
                        {"开通，体验到 "},
                        {"11 月 16 日", true},
                        {"止，"},
                        {"之后每月 ", false, true},
                        {"5 元", true, true},
                        {"，从话费里扣", false, true},
                        {"。您想退订，随时拨打客服热线或发短信办理。请问您是否同意开通？"}};
    } else {
        view.say_now = {{"Ms Zhou", true},
                        {", let me confirm once more: the "},
                        {"ring-back tone", true},
                        {" opens by "},
                        {"17 October", true},
                        {", the trial runs until "},
                        {"16 November", true},
                        {", "},
                        {"then it costs ", false, true},
                        {"5 yuan a month", true, true},
                        {", charged to your phone bill", false, true},
                        {". You can cancel at any time by hotline or text. Do you agree to open it?"}};
    }
    return view;
}

presenter::FieldView group(std::string name, std::string label, presenter::Control control,
                           const std::vector<std::pair<std::string, bool>>& options) {
    presenter::FieldView field;
    field.name = std::move(name);
    field.label = std::move(label);
    field.control = control;
    for (const auto& [text, chosen] : options) {
        presenter::OptionView option;
        option.name = "o" + std::to_string(field.options.size() + 1);
        option.label = text;
        option.chosen = chosen;
        field.options.push_back(option);
    }
    return field;
}

presenter::ConfirmationRow row(form::ConfirmationPart part, Sign sign, std::string title,
                               std::vector<presenter::FieldView> fields) {
    presenter::ConfirmationRow made;
    made.part = part;
    made.sign = sign;
    made.title = std::move(title);
    made.fields = std::move(fields);
    return made;
}

std::vector<presenter::ConfirmationRow> confirmation(Words w) {
    using form::ConfirmationPart;
    using presenter::Control;
    std::vector<presenter::ConfirmationRow> rows;
    rows.push_back(row(ConfirmationPart::permission, Sign::done, w("征得同意", "Permission"),
                       {group("oc_permission", w("征得同意", "Permission"), Control::radio,
                              {{w("可以讲", "Granted"), true}, {w("不方便", "Refused"), false}})}));
    rows.back().at = at(14, 28, 41);
    rows.push_back(row(
        ConfirmationPart::owner, Sign::done, w("机主核实", "Owner check"),
        {group("oc_owner", w("机主核实", "Owner check"), Control::radio,
               {{w("机主本人", "Owner"), true},
                {w("家人能作主", "Family, may decide"), false},
                {w("不是", "Neither"), false}}),
         group(
             "oc_owner_word", w("客户的原话", "Word heard"), Control::radio,
             {{w("是", "shi"), true}, {w("嗯", "en"), false}, {w("对", "dui"), false}, {w("其他", "other"), false}})}));
    rows.back().at = at(14, 28, 57);
    rows.push_back(row(ConfirmationPart::follows, Sign::done, w("听得明白", "Follows"),
                       {group("oc_follows", w("听得明白", "Follows"), Control::radio,
                              {{w("明白", "Follows"), true},
                               {w("酒后或困倦", "Drunk or sleepy"), false},
                               {w("未成年", "Minor"), false},
                               {w("老人听不明白", "Elder, does not follow"), false}})}));
    rows.back().at = at(14, 29, 12);
    rows.push_back(row(ConfirmationPart::told, Sign::missing, w("已告知", "Told"),
                       {group("oc_told", w("已告知", "Told"), Control::checks,
                              {{w("资费", "Tariff"), true},
                               {w("体验截止日", "Trial end date"), true},
                               {w("业务功能", "What it does"), true},
                               {w("使用方法", "How to use it"), true},
                               {w("如何查询", "Enquiries"), true},
                               {w("如何退订", "How to cancel"), false},
                               {w("3–5 个工作日", "Opening days"), true}})}));
    rows.back().subtitle = "6/7";
    rows.push_back(
        row(ConfirmationPart::first_yes, Sign::done, w("第一次确认", "First yes"),
            {group("oc_first_yes", w("第一次确认", "First yes"), Control::radio,
                   {{w("明确同意", "Clear yes"), true}, {w("敷衍", "Vague"), false}, {w("不同意", "No"), false}})}));
    rows.back().at = at(14, 31, 40);
    rows.push_back(row(ConfirmationPart::second_yes, Sign::open, w("第二次确认", "Second yes"),
                       {group("oc_second_yes", w("第二次确认", "Second yes"), Control::radio,
                              {{w("明确同意", "Clear yes"), false},
                               {w("敷衍，再问", "Vague, ask again"), false},
                               {w("不同意", "No"), false}})}));
    rows.back().subtitle = w("含资费 每月 5 元", "with tariff, ¥5 a month");
    rows.back().remark = w("客户又有疑问，答完再问", "question asked: answer first");
    return rows;
}

presenter::FieldView question(Words w) {
    presenter::FieldView field;
    field.name = "question";
    field.control = presenter::Control::text;
    field.label = w("客户的问题", "Customer question");
    field.purpose = w("补充常见问题", "grow the FAQ");
    field.value = w("问：到期会自动扣费吗？答：到期前三天会打电话再确认",
                    "Q: Is it charged when the trial ends? A: We call you three days before.");
    presenter::RefusalView refusal;
    refusal.sentence =
        w("一个栏目只填一条：这里有一个问题和一个答复。", "One field, one datum: this holds a question and an answer.");
    refusal.split = {
        {"question", w("客户的问题", "Question"), w("到期会自动扣费吗？", "Is it charged when the trial ends?")},
        {"answer_given", w("我的答复", "My answer"), w("到期前三天会打电话再确认", "We call you three days before.")}};
    refusal.one_datum_offered = true;
    field.refusal = refusal;
    return field;
}

std::vector<presenter::FieldView> fields(Words w) {
    presenter::FieldView answer;
    answer.name = "answer_given";
    answer.control = presenter::Control::text;
    answer.label = w("我的答复", "My answer");
    answer.purpose = w("质检核对", "QA compares it");
    answer.hint = w("按 Alt S 后填入", "Filled by Alt S");
    presenter::FieldView payer = group("payer", w("付费方式", "How it is paid"), presenter::Control::filtered_menu,
                                       {{w("话费账单", "Phone bill"), true}, {w("银行卡", "Bank card"), false}});
    payer.purpose = w("核对付费人", "Check the payer");
    payer.required = true;
    payer.value = "o1";
    presenter::FieldView remarks;
    remarks.name = "remarks";
    remarks.control = presenter::Control::multiline;
    remarks.label = w("备注", "Remarks");
    remarks.purpose = w("没有栏目可填的客户原话", "What the customer said that has no field");
    remarks.usage_rule =
        w("备注栏使用规则 10-09 起：客户问到「副号能否一起开通」时，只写副号用途；其他内容请填对应栏目。",
          "Rule since 9 Oct: when the customer asks about a second number, write its use only.");
    remarks.value = w("副号给孩子用", "The second number is the child's");
    return {question(w), answer, payer, remarks};
}

presenter::CustomerView customer(Words w) {
    presenter::CustomerView view;
    view.name = w("周敏", "Zhou Min");
    view.salutation = w("女士", "Ms");
    view.masked_number = "138 **** 6042";
    view.zone = sample_zone;
    view.contact_number = 3;
    view.attributes = {{w("归属地", "City"), w("杭州", "Hangzhou")}, {w("套餐", "Plan"), "58"}};
    view.promised_note = w("今天 14:30 后再打", "Call again today after 14:30");
    view.earlier = {{at(10, 12), w("约回访", "callback booked"), form::OutcomeClass::pending, w("林晓雯", "Lin X.")},
                    {at(9, 5), w("来电询价", "asked the price"), form::OutcomeClass::pending, w("陈卓", "Chen Z."),
                     true, "term-deposit"},
                    {at(8, 40), w("投诉", "complaint"), form::OutcomeClass::complaint, w("何思远", "He S.")}};
    presenter::PromiseRow promise;
    promise.due = at(14, 30);
    promise.subject = w("今天 14:30 后再打", "Call again today after 14:30");
    promise.worked = true;
    promise.created_at = at(10, 14);
    presenter::PromiseRow ticket;
    ticket.kind = form::FollowUpKind::complaint_ticket;
    ticket.due = at(18, 0);
    ticket.subject = w("多扣了一个月", "One month charged twice");
    ticket.agent_name = w("何思远", "He S.");
    ticket.created_at = at(8, 44);
    view.promises = {promise, ticket};
    view.complaints = {1, 2, at(8, 40)};
    return view;
}

presenter::FaqView faq(Words w) {
    presenter::FaqView view;
    view.query = "dqkf";
    view.rows = {{"a", "到期会自动扣费吗？", w("", "Charged at the end of the trial?"), {{0, 6}, {15, 21}}, 214},
                 {"b", "到期扣费前会通知我吗？", w("", "Notice first?"), {{0, 12}}, 96},
                 {"c", "到期后扣费从哪里扣？", w("", "Charged where?"), {{0, 6}, {9, 15}}, 41}};
    view.selected = 0;
    view.answer = w("到期前 3 天我们会打电话再问您一次，您同意才开始收费；联系不上您，先延长一次体验。",
                    "We call 3 days before the end. Only if you agree does charging start. No answer: one more trial.");
    return view;
}

presenter::OutcomeChooserView outcome(Words w) {
    presenter::OutcomeChooserView view;
    const auto add = [&](const char* name, const char* zh, const char* en, form::OutcomeClass outcome_class) {
        view.offered.push_back({name, w(zh, en), outcome_class, "", zh, en});
    };
    add("opened_trial", "同意体验", "Agreed: trial", form::OutcomeClass::success);
    add("refused", "拒绝", "Refused", form::OutcomeClass::refusal);
    add("callback", "约回访", "Callback booked", form::OutcomeClass::pending);
    add("not_owner", "非机主", "Not owner", form::OutcomeClass::unreachable);
    add("not_convenient", "不方便", "Not now", form::OutcomeClass::unreachable);
    add("roaming", "漫游", "Roaming", form::OutcomeClass::unreachable);
    add("cannot_hear", "听不清", "Cannot hear", form::OutcomeClass::unreachable);
    add("silent", "无声", "Silent", form::OutcomeClass::unreachable);
    add("forwarded", "呼转", "Forwarded", form::OutcomeClass::unreachable);
    add("language", "粤语", "Cantonese", form::OutcomeClass::unreachable);
    add("complaint", "投诉", "Complaint", form::OutcomeClass::complaint);
    add("do_not_call", "要求不再来电", "Do not call", form::OutcomeClass::refusal);
    view.chosen = "opened_trial";
    view.will_create = {{form::FollowUpKind::second_confirmation, sample_now() + 33 * 24h}};
    return view;
}

presenter::GateView gate(Words w) {
    presenter::GateView view;
    view.outcome_chosen = true;
    view.outcome_label = w("同意体验", "Agreed: trial");
    view.missing = {{w("已告知：如何退订", "Told: how to cancel"), "oc_told"},
                    {w("第二次确认：客户听完资费后再次同意", "Second yes: after hearing the tariff"), "oc_second_yes"}};
    view.complete = 10;
    return view;
}

}  // namespace

model::Instant sample_now() {
    return *model::Instant::parse_iso8601("2026-10-11T06:32:08Z");
}

presenter::CallView sample_call(Language language) {
    const Words w(language);
    presenter::CallView view;
    view.top = top(w);
    view.phone = {presenter::PhoneState::connected, sample_now() - 225s, "", false};
    view.steps = steps(w);
    view.scenarios = {"not_owner", "not_convenient", "roaming",        "cannot_hear", "silent",         "faint_voice",
                      "forwarded", "language",       "roaming_abroad", "dropped",     "number_mismatch"};
    view.step_number = 7;
    view.step_title = w("开通确认", "Opening confirmation");
    view.step_since = sample_now() - 66s;
    view.script = script(w, language);
    view.confirmation = confirmation(w);
    view.confirmation_missing = 2;
    view.fields = fields(w);
    view.customer = customer(w);
    view.faq = faq(w);
    view.outcome = outcome(w);
    view.gate = gate(w);
    view.focus_field = "oc_second_yes";
    view.draft_at = at(14, 32, 5);
    return view;
}

presenter::CallView sample_scenario(Language language) {
    const Words w(language);
    auto view = sample_call(language);
    presenter::ScenarioView scenario;
    scenario.scenario = "silent";
    scenario.label = w("无声", "Silent");
    scenario.say = {{w("您好，听得到吗？我是", "Hello, can you hear me? This is ")},
                    {w("林晓雯", "Lin Xiaowen"), true},
                    {w("，听不到您的声音。", ", and I cannot hear you.")}};
    scenario.stage = 2;
    scenario.stages = 3;
    scenario.wait_from = sample_now() - 2s;
    scenario.wait_until = sample_now() + 3s;
    view.scenario = scenario;
    view.outcome.chosen = "silent";
    view.outcome.will_create = {{form::FollowUpKind::callback, sample_now() + 10min}};
    view.gate.outcome_label = scenario.label;
    view.gate.missing.clear();
    view.gate.open = true;
    return view;
}

presenter::BetweenCallsView sample_between_calls(Language language) {
    const Words w(language);
    presenter::BetweenCallsView view;
    view.top = top(w);
    view.phone = {presenter::PhoneState::idle, sample_now() - 18s, "", false};
    view.next = customer(w);
    view.next->name = w("陈国栋", "Chen Guodong");
    view.next->salutation = w("先生", "Mr");
    view.next->masked_number = "139 **** 2217";
    view.next->contact_number = 2;
    view.next->promised_note = w("下午装货，明天两点半以后打", "Loading this afternoon, call after half past two");
    view.why = {{api::WhyKind::promised, at(14, 30), 0},
                {api::WhyKind::checked, at(14, 31, 50), 0},
                {api::WhyKind::order, {}, 38}};
    if (language == Language::zh_CN)
        view.opening.say_now = {
            {"陈先生", true}, {"您好，我是"}, {"林晓雯", true},   {"，工号 "},
            {"3017", true},   {"。"},         {"昨天下午", true}, {"您让我今天两点半以后再打，请问现在方便说几句吗？"}};
    else
        view.opening.say_now = {{"Mr Chen", true},
                                {", this is "},
                                {"Lin Xiaowen", true},
                                {", number "},
                                {"3017", true},
                                {". "},
                                {"Yesterday afternoon", true},
                                {" you asked me to call today after half past two. Is it convenient now?"}};
    const auto follow_up = [&](int hour, int minute, const char* zh, const char* en, const char* number,
                               const char* subject_zh, const char* subject_en) {
        presenter::FollowUpRow row;
        row.id = std::to_string(hour) + std::to_string(minute);
        row.due = at(hour, minute);
        row.customer_name = w(zh, en);
        row.masked_number = number;
        row.subject = w(subject_zh, subject_en);
        view.follow_ups.push_back(row);
    };
    follow_up(14, 30, "陈国栋", "Chen Guodong", "139 **** 2217", "下午两点半以后", "after half past two");
    follow_up(14, 41, "钱丽华", "Qian Lihua", "135 **** 9038", "10 分钟内再打", "again within 10 minutes");
    follow_up(15, 0, "吴珍珍", "Wu Zhenzhen", "138 **** 4471", "15 点回到杭州", "back in Hangzhou at 15:00");
    follow_up(15, 30, "孙浩", "Sun Hao", "136 **** 7205", "问过家人再定", "will ask the family");
    follow_up(16, 0, "沈建国", "Shen Jianguo", "139 **** 6613", "机主是父亲，四点到家", "the owner is the father");
    view.follow_ups.push_back(view.follow_ups.back());
    view.follow_ups.back().id = "sc";
    view.follow_ups.back().kind = form::FollowUpKind::second_confirmation;
    view.follow_ups.back().due = {};
    view.today = {61, 22, {}};
    view.outcomes_today = {{w("同意体验", "Agreed: trial"), 4},
                           {w("拒绝", "Refused"), 9},
                           {w("约回访", "Callback booked"), 7},
                           {w("投诉", "Complaint"), 0}};
    presenter::SavedCallRow last;
    last.customer_name = w("周敏 女士", "Ms Zhou Min");
    last.outcome_label = w("同意体验", "Agreed: trial");
    last.outcome_class = form::OutcomeClass::success;
    last.created = {{form::FollowUpKind::second_confirmation, sample_now() + 33 * 24h}};
    last.from = at(14, 28, 23);
    last.to = at(14, 31, 20);
    last.acknowledged = true;
    view.last = last;
    return view;
}

}  // namespace cts::tests
