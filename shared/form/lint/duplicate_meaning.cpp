// A9, nothing twice: two fields of a form, two options of a menu, two outcomes, or two FAQ entries that mean the same
// in either language. The first stays, the later ones are named.
#include <algorithm>
#include <map>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/wording.h"

namespace cts::form::lint_rules {

using model::Reason;

namespace {

// Calls found(earlier, later) for each later one that means the same as an earlier one.
template <class Things, class Found>
void each_repetition(const Things& things, const Found& found) {
    for (auto later = things.begin(); later != things.end(); ++later) {
        const auto earlier = std::find_if(
            things.begin(), later, [&](const auto* thing) { return same_meaning(thing->label, (*later)->label); });
        if (earlier != later) found(**earlier, **later);
    }
}

template <class Thing>
std::vector<const Thing*> pointers_to(const std::vector<Thing>& things) {
    std::vector<const Thing*> pointers;
    for (const Thing& thing : things) pointers.push_back(&thing);
    return pointers;
}

void add(model::Problems& problems, model::Problem problem, const Translated& other) {
    problem.details["other"] = other;
    problems.push_back(std::move(problem));
}

// The meanings one entry takes, in one language.
using TakenMeanings = std::map<std::string, const FaqEntry*>;

const FaqEntry* taken_by_other(TakenMeanings& taken, const std::string& meaning, const FaqEntry& entry) {
    if (meaning.empty()) return nullptr;
    const FaqEntry* first = taken.try_emplace(meaning, &entry).first->second;
    return first == &entry ? nullptr : first;
}

const FaqEntry* repeats(TakenMeanings& chinese, TakenMeanings& english, const FaqEntry& entry) {
    const FaqEntry* other = taken_by_other(chinese, chinese_meaning(entry.question.zh_CN), entry);
    for (const std::string& wording : entry.also_zh_CN)
        if (const FaqEntry* first = taken_by_other(chinese, chinese_meaning(wording), entry)) other = first;
    if (const FaqEntry* first = taken_by_other(english, english_meaning(entry.question.en), entry)) other = first;
    for (const std::string& wording : entry.also_en)
        if (const FaqEntry* first = taken_by_other(english, english_meaning(wording), entry)) other = first;
    return other;
}

}  // namespace

model::Problems nothing_is_asked_twice(const FormView& view) {
    model::Problems problems;
    auto fields = written_fields(view.form);
    std::erase_if(fields, [](const Field* field) { return field->type == FieldType::note; });
    each_repetition(fields, [&](const Field& earlier, const Field& later) {
        add(problems, about_field(Reason::duplicate_meaning, view, later), earlier.label);
    });
    for (const Menu* menu : written_menus(view.form))
        each_repetition(pointers_to(menu->options), [&](const Option& earlier, const Option& later) {
            add(problems, about_option(Reason::duplicate_meaning, view, *menu, later), earlier.label);
        });
    each_repetition(pointers_to(view.form.outcomes), [&](const Outcome& earlier, const Outcome& later) {
        add(problems, about_outcome(Reason::duplicate_meaning, view, later), earlier.label);
    });
    return problems;
}

model::Problems no_question_is_answered_twice(const Kit& kit) {
    model::Problems problems;
    TakenMeanings chinese;
    TakenMeanings english;
    for (const FaqEntry& entry : kit.faq)
        if (const FaqEntry* other = repeats(chinese, english, entry))
            add(problems, about_file(Reason::duplicate_meaning, "faq.yaml", "faq/" + entry.name, entry.line),
                other->question);
    return problems;
}

}  // namespace cts::form::lint_rules
