// The inside of a FormSession: what was typed for every field, what follows from it, and the passes that bring the
// second up to date with the first. For the session's own files only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/session.h"
#include "shared/form/session_graph.h"
#include "shared/form/value_reading.h"

namespace cts::form {

struct FilledItem {
    std::string typed;                         // canonical once understood
    std::optional<std::string> canonical;      // absent: not answered, or not understood
    std::optional<model::Reason> unreadable;   // why not
    bool offered = true;                       // by the choice_filter
    std::vector<const Option*> options;        // those offered
    std::string computed;                      // of a calculation
    std::vector<SingleDatumFinding> findings;  // of the text, whatever else is shown
    std::string one_datum;                     // the agent's reason; empty: not given
    FieldState state;                          // of a step only `visible`
};

struct SessionState {
    SessionState(std::shared_ptr<const Kit> kit, std::string_view purpose, SessionContext context);

    std::size_t item_of(std::string_view field) const;  // an unknown name is a broken invariant
    const Field& field(std::size_t item) const { return *graph->items[item].field; }

    void set(std::size_t item, std::string_view text);  // and everything that follows from it
    void set_one_datum(std::size_t item, std::string_view reason);

    std::string_view counting(std::size_t item) const;  // the text that counts; empty: none
    bool evaluate(const Expression& expression, std::size_t item) const;
    std::vector<SingleDatumFinding> standing_findings(std::size_t item) const;

    std::shared_ptr<const Kit> kit;
    std::shared_ptr<const Definition> definition;
    SessionContext context;
    model::CivilDate today;
    int offset_minutes = 0;
    std::shared_ptr<const DependencyGraph> graph;
    std::vector<FilledItem> filled;  // beside graph->items

  private:
    void read(std::size_t item, std::string_view text);
    void clear(std::size_t item);
    std::optional<std::size_t> reopened_by(std::size_t item) const;
    void settle_all();
    void settle_from(const std::vector<std::size_t>& changed);
    bool settle_value(std::size_t item);  // true: what others read of it changed
    void settle_field_value(std::size_t item);
    void settle_options(std::size_t item);
    void judge(std::size_t item);
    void judge_answer(std::size_t item);
};

}  // namespace cts::form
