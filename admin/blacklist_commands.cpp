// Numbers that are not to be called, from a terminal: what the house proposes and decides (H5), and who asked (G8). A
// number comes from a file or from standard input, never from the command line, where other users would see it.
#include <iostream>

#include "admin/commands.h"
#include "admin/secret_file.h"
#include "shared/api/wire_names.h"
#include "shared/words/wording.h"

namespace cts::admin {

namespace {

tl::expected<std::string, model::Problem> number_of(const CommandLine& line) {
    const auto file = line.option("phone-file");
    if (file == "-") {
        std::string number;
        if (std::getline(std::cin, number)) return number;
    } else if (const auto number = read_secret(file)) {
        return *number;
    }
    return tl::unexpected(bad_option("phone-file", file));
}

std::optional<std::string> project_of(const CommandLine& line) {
    return line.has("project") ? std::optional(line.option("project")) : std::nullopt;
}

template <class Value>
bool take_named(const CommandLine& line, const std::string& option, Value& into) {
    return !line.has(option) || api::from_wire_name(line.option(option), into);
}

void say_entry(const api::BlacklistEntry& entry) {
    std::cout << (entry.id ? entry.id->to_string() : std::string("-")) << ' ' << api::wire_name(entry.kind) << ' '
              << api::wire_name(entry.state) << (entry.bars ? " bars " : " free ") << entry.masked_number
              << " project=" << entry.project.value_or("*")
              << " until=" << (entry.ends_at ? entry.ends_at->to_iso8601() : std::string("-"))
              << (entry.urgent ? " urgent" : "") << " by=" << entry.by_name
              << " decided-by=" << (entry.decided_by_name.empty() ? std::string("-") : entry.decided_by_name) << ' '
              << entry.reason << '\n';
}

int say_decided(const gateway::Answer<api::BlacklistEntry>& entry, model::Language language) {
    if (!entry) return say_fault(entry.error(), language);
    say_entry(*entry);
    return exit_done;
}

int decide(const Asked& asked, gateway::Gateway& server, api::BlacklistAction decision) {
    const auto& word = asked.line.operands.back();
    const auto id = model::BlacklistId::parse(word);
    if (!id) return say_problems({bad_option("id", word)}, asked.language);
    const auto seen = server.blacklist_entry(*id);
    if (!seen) return say_fault(seen.error(), asked.language);
    return say_decided(server.decide_blacklist(*id, seen->entry.revision, {decision, asked.line.option("reason")}),
                       asked.language);
}

}  // namespace

int do_not_call_add(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto number = number_of(line);
    if (!number) return say_problems({number.error()}, asked.language);
    const auto kept =
        server.keep_do_not_call({*number, line.option("region"), project_of(line), line.option("reason")});
    if (!kept) return say_fault(kept.error(), asked.language);
    say(words::N_("This number will not be called again."), {}, asked.language);
    return exit_done;
}

int blacklist_propose(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto number = number_of(line);
    if (!number) return say_problems({number.error()}, asked.language);
    api::NewBlacklistEntry wanted{
        *number, line.option("region"), project_of(line), line.option("reason"), line.has("urgent"), {}};
    if (line.has("until")) {
        wanted.ends_at = model::Instant::parse_iso8601(line.option("until"));
        if (!wanted.ends_at) return say_problems({bad_option("until", line.option("until"))}, asked.language);
    }
    return say_decided(server.propose_blacklist(wanted), asked.language);
}

int blacklist_list(const Asked& asked, gateway::Gateway& server) {
    auto kind = api::BarKind::blacklist;
    auto view = api::BlacklistView::all;
    if (!take_named(asked.line, "kind", kind))
        return say_problems({bad_option("kind", asked.line.option("kind"))}, asked.language);
    if (!take_named(asked.line, "view", view))
        return say_problems({bad_option("view", asked.line.option("view"))}, asked.language);
    for (std::optional<std::string> after;;) {
        const auto page = server.blacklist(kind, view, after);
        if (!page) return say_fault(page.error(), asked.language);
        for (const auto& entry : page->items) say_entry(entry);
        if (!page->after) return exit_done;
        after = page->after;
    }
}

int blacklist_look_up(const Asked& asked, gateway::Gateway& server) {
    const auto& line = asked.line;
    const auto number = number_of(line);
    if (!number) return say_problems({number.error()}, asked.language);
    const auto found = server.look_up_number({*number, line.option("region"), project_of(line)});
    if (!found) return say_fault(found.error(), asked.language);
    for (const auto& entry : found->entries) say_entry(entry);
    const char* free = words::N_("Nothing keeps this number from being called.");
    const char* barred = words::N_("This number is not to be called.");
    say(found->bar ? barred : free, {}, asked.language);
    return exit_done;
}

int blacklist_approve(const Asked& asked, gateway::Gateway& server) {
    return decide(asked, server, api::BlacklistAction::approve);
}

int blacklist_decline(const Asked& asked, gateway::Gateway& server) {
    return decide(asked, server, api::BlacklistAction::decline);
}

int blacklist_lift(const Asked& asked, gateway::Gateway& server) {
    return decide(asked, server, api::BlacklistAction::lift);
}

}  // namespace cts::admin
