// scripts/bench lookup: a keystroke in the FAQ's search (I1), ranked and with its highlights, against the bare index
// asked for the same words.
//   --entries N (100000)   --questions N, looked for key by key (1000)
// Status: 0; 1 when a question was not found by its own words; 2 for a bad option.
#include <iostream>

#include "client/faq/candidates.h"
#include "client/faq/query.h"
#include "tests/bench/lookup/many_questions.h"
#include "tests/bench/options.h"
#include "tests/bench/timings.h"

namespace {

using namespace cts;

constexpr double goal = 5.0;
constexpr std::size_t shown = 8;
constexpr int looked_at = 400;  // as the product looks at no more for one keystroke

faq::Candidates bare_index(const std::vector<faq::Entry>& entries) {
    faq::Candidates index;
    for (std::size_t n = 0; n < entries.size(); ++n) {
        const auto& question = entries[n].question;
        index.add(static_cast<std::int64_t>(n), {faq::fold(question.zh_CN), faq::fold(question.en)});
    }
    index.finish();
    return index;
}

bool is_found(const faq::FaqIndex& index, const bench::Typed& typed) {
    for (const auto& hit : index.search(typed.so_far.back(), "", shown))
        if (index.entries()[hit.entry].name == "entry-" + std::to_string(typed.looked_for)) return true;
    return false;
}

}  // namespace

int main(int count, char** words) {
    int entries = 100'000;
    int questions = 1'000;
    if (!bench::read_options(count, words, {{{"--entries", &entries}, {"--questions", &questions}}})) {
        std::cerr << "bench lookup: [--entries N] [--questions N]\n";
        return 2;
    }
    const auto all = bench::many_questions(entries);
    const auto bare = bare_index(all);
    const auto begun = std::chrono::steady_clock::now();
    const auto index = faq::FaqIndex::build(all);
    const std::chrono::duration<double> built = std::chrono::steady_clock::now() - begun;
    std::cout << fmt::format("{} entries, built in {:.1f} s; {} questions looked for\n", entries, built.count(),
                             questions);
    bench::Timings keystrokes;
    bench::Timings bare_keystrokes;
    int lost = 0;
    for (const auto& typed : bench::typed_for(all, questions)) {
        for (const auto& so_far : typed.so_far) {
            bare_keystrokes.time([&] { bare.find(faq::terms_of(so_far), looked_at); });
            keystrokes.time([&] { index.search(so_far, "", shown); });
        }
        lost += !is_found(index, typed);
    }
    std::cout << bare_keystrokes.line("bare: the index asked") << '\n'
              << keystrokes.line("a keystroke: found, ranked, with its highlights") << '\n'
              << fmt::format("  {} questions not found by their own words\n", lost)
              << fmt::format("lookup: ratio {:.2f} (goal {:.2f})\n", keystrokes.at(0.99) / bare_keystrokes.at(0.99),
                             goal);
    return lost == 0 ? 0 : 1;
}
