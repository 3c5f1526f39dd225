#include <utility>

#include "shared/form/opening_confirmation.h"

namespace cts::form {
namespace {

Option option(std::string name, Translated label, Translated rule) {
    return {std::move(name), std::move(label), std::move(rule)};
}

Menu closed_menu(std::string name, std::vector<Option> options) {
    return {std::move(name), std::move(options), true};
}

Menu permission_menu() {
    return closed_menu("oc_permission",
                       {option("granted", {"同意继续", "May go on"},
                               {"客户允许您往下介绍时选", "The customer lets you go on, before anything is offered"}),
                        option("refused", {"不同意", "Refused"},
                               {"客户不愿听、要求停止时选", "The customer does not want to hear more"})});
}

Menu owner_menu() {
    return closed_menu(
        "oc_owner",
        {option("holder", {"机主本人", "The owner"}, {"接听人说自己就是机主", "The person says the number is theirs"}),
         option(
             "family_decides", {"家人，能作主", "Family, may decide"},
             {"接听人是机主家人，成年，并说能替机主作主", "An adult of the owner's family who says they may decide"}),
         option("neither", {"都不是", "Neither"}, {"不是机主，也不能作主", "Not the owner, and may not decide"})});
}

// "other" here is an answer that was heard and does not count, not the menu's way out: the menu is closed.
Menu owner_word_menu() {
    return closed_menu("oc_owner_word",
                       {option("shi", {"“是”", "\"shi\" (是)"},
                               {"核实机主时客户答“是”或“是的”", "Asked for the owner, the customer said 是, or yes"}),
                        option("en", {"“嗯”", "\"en\" (嗯)"},
                               {"核实机主时客户答“嗯”", "Asked for the owner, the customer said 嗯, or uh-huh"}),
                        option("dui", {"“对”", "\"dui\" (对)"},
                               {"核实机主时客户答“对”或“对的”", "Asked for the owner, the customer said 对, or right"}),
                        option("other", {"别的说法", "Other words"},
                               {"客户没有直接回答，例如“你说”“什么事”；请再问一次",
                                "No direct answer, such as \"go on\" or \"what is it\"; ask again"})});
}

Menu follows_menu() {
    return closed_menu("oc_follows",
                       {option("follows", {"清醒，听得懂", "Clear, follows"},
                               {"客户应答切题，知道在谈什么",
                                "The answers fit the questions, and the customer knows what this is about"}),
                        option("drunk_or_sleepy", {"酒后或睡意", "Drunk or half asleep"},
                               {"听得出醉酒或没睡醒", "The customer sounds drunk or not awake"}),
                        option("minor", {"未成年人", "A minor"},
                               {"声音或回答显示不满 18 岁", "Voice or answers suggest someone under 18"}),
                        option("elder_not_following", {"老人，没听明白", "Elder, does not follow"},
                               {"解释后仍答非所问", "The answers still miss the point after an explanation"})});
}

Menu told_menu(const Product& product) {
    Menu menu = closed_menu(
        "oc_told",
        {option("tariff", {"资费", "Tariff"}, {"说了多少钱、怎么收", "You said what it costs and how it is charged"})});
    if (product.trial_days > 0) {
        menu.options.push_back(option("trial_end", {"体验到期日", "Trial end date"},
                                      {"说了体验到哪一天为止", "You said on which day the trial ends"}));
    } else {
        menu.options.push_back(option("opening_charges", {"开通即收费", "Opening means charging"},
                                      {"说了开通就开始收费", "You said that charging starts when it opens"}));
    }
    for (Option& item : std::vector<Option>{
             option("function", {"功能", "What it does"}, {"说了这项业务做什么用", "You said what the service does"}),
             option("how_to_use", {"使用方法", "How to use it"},
                    {"说了怎么使用、怎么设置", "You said how to use it and set it up"}),
             option("how_to_enquire", {"查询方法", "How to enquire"},
                    {"说了到哪里查询", "You said where the customer can ask and look things up"}),
             option("how_to_cancel", {"取消方法", "How to cancel"}, {"说了怎么取消", "You said how to cancel"}),
             option("opens_within", {"开通时间", "Opening days"},
                    {"说了几个工作日内开通", "You said within how many working days it opens"})})
        menu.options.push_back(std::move(item));
    return menu;
}

Menu first_yes_menu() {
    return closed_menu(
        "oc_first_yes",
        {option("clear", {"明确同意", "Clear yes"},
                {"客户清楚地说同意、可以、好的", "The customer says yes in plain words"}),
         option("vague", {"敷衍，再问", "Vague, ask again"},
                {"“随便”“嗯嗯行吧”一类：不算同意，再问一次", "\"Whatever\" and the like: not a yes, ask again"}),
         option("refused", {"不同意", "No"}, {"客户说不要、不办", "The customer says no"})});
}

Menu question_menu() {
    return closed_menu(
        "oc_question",
        {option("none", {"没有疑问", "None"}, {"同意以后没有再问业务问题", "Nothing was asked after the yes"}),
         option("asked", {"又有疑问", "Asked"},
                {"同意以后又问起业务：先解答，再确认一次", "Asked after the yes: answer it, then confirm again"}),
         option("answered", {"已解答", "Answered"},
                {"疑问已解答，可以再确认一次", "The question is answered; confirm once more"})});
}

Menu second_yes_menu() {
    return closed_menu(
        "oc_second_yes",
        {option("clear", {"明确同意", "Clear yes"},
                {"再说一遍资费后，客户清楚地同意", "After the tariff was said once more, a yes in plain words"}),
         option("vague", {"敷衍，再问", "Vague, ask again"},
                {"再说一遍资费后答得含糊：不算同意，再问一次",
                 "After the tariff was said once more, no plain yes: ask again"}),
         option("refused", {"不同意", "No"}, {"听到资费后不办了", "On hearing the tariff the customer says no"})});
}

}  // namespace

std::vector<Menu> confirmation_menus(const Product& product) {
    return {permission_menu(),  owner_menu(),     owner_word_menu(), follows_menu(),
            told_menu(product), first_yes_menu(), question_menu(),   second_yes_menu()};
}

}  // namespace cts::form
