// E5: nothing said in a confirmation may induce ("免费", "free") or put the answer into the customer's mouth. The same
// holds for the tariff's words, which are said there, and for the sentences of a scenario key, which may be pressed in
// the midst of it.
#include <array>

#include "shared/form/lint/findings.h"
#include "shared/form/lint/wording.h"

namespace cts::form::lint_rules {

using model::Reason;

namespace {

constexpr std::array<std::string_view, 9> inducing_zh{"免费",     "不要钱",   "不花钱",   "白送",  "赠送",
                                                      "不收任何", "您就说是", "回答是就", "说好就"};
constexpr std::array<std::string_view, 8> inducing_en{"free", "no cost",      "costs nothing",  "for nothing",
                                                      "gift", "just say yes", "simply say yes", "risk-free"};

std::optional<std::string> inducing_word(const Translated& text) {
    return first_word_in(text, {inducing_zh, inducing_en});
}

// What the agent says or shows in a step.
std::vector<Translated> texts_of(const Step& step) {
    std::vector<Translated> texts{step.title, step.next};
    for (const SayLine& line : step.say) texts.push_back(line.text);
    for (const Field& field : step.fields) texts.insert(texts.end(), {field.label, field.hint, field.example});
    return texts;
}

model::Problem with_word(model::Problem problem, const std::string& word) {
    problem.details["word"] = Translated::neutral(word);
    return problem;
}

}  // namespace

model::Problems a_confirmation_does_not_induce(const FormView& view) {
    model::Problems problems;
    for (const Step& step : view.form.steps) {
        if (!step.opening_confirmation) continue;
        for (const Translated& text : texts_of(step))
            if (const auto word = inducing_word(text))
                problems.push_back(with_word(about_step(Reason::inducing_words, view, step), *word));
    }
    return problems;
}

model::Problems a_scenario_does_not_induce(const FormView& view) {
    model::Problems problems;
    for (const Outcome& outcome : view.form.outcomes)
        for (const ScenarioStage& stage : outcome.scenario_stages)
            if (const auto word = inducing_word(stage.say))
                problems.push_back(with_word(about_outcome(Reason::inducing_words, view, outcome), *word));
    return problems;
}

model::Problems a_tariff_does_not_induce(const Kit& kit) {
    model::Problems problems;
    const Translated words = kit.product.tariff ? kit.product.tariff->words : Translated{};
    if (const auto word = inducing_word(words))
        problems.push_back(
            with_word(about_file(Reason::inducing_words, "product.yaml", "product/tariff/words"), *word));
    if (const auto word = inducing_word(kit.product.charging))
        problems.push_back(with_word(about_file(Reason::inducing_words, "product.yaml", "product/charging"), *word));
    return problems;
}

}  // namespace cts::form::lint_rules
