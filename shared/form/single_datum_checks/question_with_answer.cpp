// The customer's question and the answer given never share a field (A7): 问：…答：…, Q: … A: …, or a question mark with
// a further sentence behind it. Several questions, a quoted question, a courtesy behind the question are no answer.
#include <algorithm>
#include <array>

#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

struct Mark {
    std::size_t first = 0;
    std::size_t last = 0;  // behind its colon
};

// The word with a colon behind it, at the beginning of the text or of a piece of it.
template <std::size_t count>
std::optional<Mark> mark_from(const Glyphs& glyphs, std::size_t from,
                              const std::array<std::u32string_view, count>& words) {
    for (std::size_t at = from; at < glyphs.size(); ++at) {
        if (at > 0 && is_letter(glyphs[at - 1])) continue;
        for (const auto word : words) {
            const auto end = after_word(glyphs, at, word);
            const std::size_t colon = end ? after_spaces(glyphs, *end) : glyphs.size();
            if (colon < glyphs.size() && glyphs[colon].code == U':') return Mark{at, colon + 1};
        }
    }
    return std::nullopt;
}

bool says_something(const Glyphs& glyphs, std::size_t first, std::size_t last) {
    return std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                       glyphs.begin() + static_cast<std::ptrdiff_t>(last), is_word);
}

SingleDatumFinding finding_of(const CheckedText& checked, Mark question, Mark answer) {
    const Glyphs& glyphs = checked.glyphs;
    const Span asked = span_of(glyphs, question.first, question.last);
    const Span answered = span_of(glyphs, answer.first, answer.last);
    return {{model::Reason::question_with_answer, checked.field.name},
            {asked, answered},
            {{checked.field.name, trimmed_piece(checked.text.substr(asked.begin, asked.end - asked.begin))},
             {checked.field.answer_field,
              model::trim(checked.text.substr(answered.begin, answered.end - answered.begin))}}};
}

CheckResult marked(const CheckedText& checked) {
    constexpr std::array<std::u32string_view, 5> question_words = {U"问", U"客户", U"question", U"q", U"asked"};
    constexpr std::array<std::u32string_view, 9> answer_words = {U"答",   U"答复", U"回答",   U"回复",    U"我",
                                                                 U"坐席", U"a",    U"answer", U"answered"};
    const Glyphs& glyphs = checked.glyphs;
    const auto question = mark_from(glyphs, 0, question_words);
    const auto answer = question ? mark_from(glyphs, question->last, answer_words) : std::nullopt;
    if (!answer || !says_something(glyphs, question->last, answer->first) ||
        !says_something(glyphs, answer->last, glyphs.size()))
        return std::nullopt;
    return finding_of(checked, {question->last, answer->first}, {answer->last, glyphs.size()});
}

bool is_question_mark(const Glyphs& glyphs, std::size_t at) {
    if (glyphs[at].code != U'?' || at == 0) return false;
    const std::size_t next = at + 1;
    if (next == glyphs.size()) return true;
    const bool in_address = is_letter(glyphs[next]) && !is_han(glyphs[at - 1]) && !is_space(glyphs[at - 1]);
    const bool quoted = std::u32string_view(U"\"'”’」』)》").find(glyphs[next].code) != std::u32string_view::npos;
    return !in_address && !quoted;
}

// 谢谢, 客户问, "he asked": words behind a question that answer nothing.
bool is_courtesy(const Glyphs& glyphs, std::size_t at) {
    constexpr std::array<std::u32string_view, 20> words = {
        U"谢谢",           U"客户问",   U"客户想问",  U"客户想知道",   U"客户在问", U"他问",     U"她问",
        U"请回电",         U"请回复",   U"请给",      U"请帮",         U"麻烦",     U"thank",    U"please",
        U"customer asked", U"he asked", U"she asked", U"the customer", U"he wants", U"she wants"};
    while (at < glyphs.size() && !is_word(glyphs[at])) ++at;
    return std::ranges::any_of(words, [&](std::u32string_view word) { return word_at(glyphs, at, word); });
}

CheckResult answered_behind_the_mark(const CheckedText& checked) {
    const Glyphs& glyphs = checked.glyphs;
    std::size_t mark = glyphs.size();  // the last question mark that is one
    for (std::size_t i = glyphs.size(); i > 0 && mark == glyphs.size(); --i) {
        if (is_question_mark(glyphs, i - 1)) mark = i - 1;
    }
    if (mark == glyphs.size() || !says_something(glyphs, 0, mark)) return std::nullopt;
    if (!says_something(glyphs, mark + 1, glyphs.size()) || is_courtesy(glyphs, mark + 1)) return std::nullopt;
    return finding_of(checked, {0, mark + 1}, {mark + 1, glyphs.size()});
}

}  // namespace

CheckResult question_with_answer(const CheckedText& checked) {
    if (auto finding = marked(checked)) return finding;
    return answered_behind_the_mark(checked);
}

}  // namespace cts::form
