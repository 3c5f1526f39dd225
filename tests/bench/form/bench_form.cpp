// scripts/bench form: a keystroke in a form of 60 fields and in one of 500. What a keystroke says is judged anew only
// where it is read, so the long form must not make it dearer; what the screen then asks of every step is told apart.
//   --keystrokes N (20000)
// Status: 0; 1 when a form did not take what was typed; 2 for a bad option.
#include <iostream>

#include "shared/form/session.h"
#include "tests/bench/form/long_form.h"
#include "tests/bench/options.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;

constexpr double goal = 1.5;
constexpr int few = 60;
constexpr int many = 500;

struct Keystrokes {
    bench::Timings answered;
    bench::Timings shown;
    bool all_taken = true;
};

form::SessionContext at_noon() {
    form::SessionContext context;
    context.zone = "Asia/Shanghai";
    context.at = model::Instant{1'790'000'000'000};
    return context;
}

void ask_as_the_screen_does(const form::FormSession& session) {
    for (const auto& step : session.definition().steps) session.step_state(step.name);
    session.outcomes();
    session.missing_for("done");
}

// Fields of text in turn, each typed to the end of a short sentence.
Keystrokes typed(int fields, int keystrokes) {
    form::FormSession session(bench::form_of(fields), "first_call", at_noon());
    for (int n = 0; n < fields; n += 5) session.answer("f" + std::to_string(n), "one");
    static const std::string sentence = "the customer looks at the end of the year again";
    Keystrokes result;
    std::size_t length = 0;
    int field = 1;
    for (int n = 0; n < keystrokes; ++n) {
        const auto name = "f" + std::to_string(field);
        const auto text = sentence.substr(0, ++length);
        result.answered.time([&] { session.answer(name, text); });
        result.shown.time([&] { ask_as_the_screen_does(session); });
        if (length < sentence.size()) continue;
        result.all_taken = result.all_taken && session.counting_answers().contains(name);
        length = 0;
        field = (field + 5) % fields;
    }
    return result;
}

}  // namespace

int main(int count, char** words) {
    int keystrokes = 20'000;
    if (!bench::read_options(count, words, {{{"--keystrokes", &keystrokes}}})) {
        std::cerr << "bench form: [--keystrokes N]\n";
        return 2;
    }
    std::cout << fmt::format("{} keystrokes in each form\n", keystrokes);
    const auto in_few = typed(few, keystrokes);
    const auto in_many = typed(many, keystrokes);
    std::cout << in_few.answered.line("60 fields: judged") << '\n'
              << in_many.answered.line("500 fields: judged") << '\n'
              << in_few.shown.line("60 fields: what the screen asks, of every step") << '\n'
              << in_many.shown.line("500 fields: what the screen asks, of every step") << '\n'
              << fmt::format("form: ratio {:.2f} (goal {:.2f})\n", in_many.answered.at(0.99) / in_few.answered.at(0.99),
                             goal);
    return in_few.all_taken && in_many.all_taken ? 0 : 1;
}
