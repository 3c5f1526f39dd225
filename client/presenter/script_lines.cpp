#include "client/presenter/script_lines.h"

#include "shared/form/empty_placeholder.h"

namespace cts::presenter {

namespace {

constexpr std::string_view must_say_mark = "__";

// The text up to the next place where its look changes, and what begins there.
std::size_t next_change(std::string_view text) {
    return std::min(text.find("${"), text.find(must_say_mark));
}

void add_run(std::vector<TextRun>& runs, TextRun run) {
    if (!run.text.empty()) runs.push_back(std::move(run));
}

bool is_shown(const form::FormSession& session, const form::SayLine& line) {
    return !line.relevant || session.holds(*line.relevant);
}

// The line of the focused field where it has one, else the step's own first line.
const form::SayLine* line_to_say(const form::FormSession& session, const form::Step& step,
                                 std::string_view focus_field) {
    const form::SayLine* own = nullptr;
    for (const auto& line : step.say) {
        if (!is_shown(session, line)) continue;
        if (!line.field.empty() && line.field == focus_field) return &line;
        if (line.field.empty() && own == nullptr) own = &line;
    }
    if (own != nullptr || step.say.empty()) return own;
    return is_shown(session, step.say.front()) ? &step.say.front() : nullptr;
}

const form::SayLine* line_before(const form::FormSession& session, const form::Step& step, const form::SayLine* now) {
    const form::SayLine* before = nullptr;
    for (const auto& line : step.say) {
        if (&line == now) return before;
        if (is_shown(session, line)) before = &line;
    }
    return nullptr;
}

}  // namespace

std::string plain(const std::vector<TextRun>& runs) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

std::vector<TextRun> script_runs(const form::FormSession& session, std::string_view text, model::Language language) {
    std::vector<TextRun> runs;
    bool must_say = false;
    while (!text.empty()) {
        const auto change = std::min(next_change(text), text.size());
        add_run(runs, {std::string(text.substr(0, change)), false, must_say});
        text.remove_prefix(change);
        if (text.starts_with(must_say_mark)) {
            must_say = !must_say;
            text.remove_prefix(must_say_mark.size());
        } else if (!text.empty()) {
            const auto end = std::min(text.find('}'), text.size() - 1) + 1;
            std::string filled = session.placeholders_filled(text.substr(0, end), language);
            text.remove_prefix(end);
            const bool empty = filled.empty();
            if (empty && form::takes_space_along(runs.empty() ? "" : runs.back().text, text)) text.remove_prefix(1);
            add_run(runs, {std::move(filled), true, must_say});
        }
    }
    return runs;
}

ScriptView script_of(const form::FormSession& session, const form::Step& step, std::string_view focus_field,
                     model::Language language) {
    ScriptView view;
    const auto* now = line_to_say(session, step, focus_field);
    if (now != nullptr) view.say_now = script_runs(session, now->text.in(language), language);
    if (const auto* before = line_before(session, step, now)) {
        view.said = plain(script_runs(session, before->text.in(language), language));
    }
    view.next = plain(script_runs(session, step.next.in(language), language));
    return view;
}

}  // namespace cts::presenter
