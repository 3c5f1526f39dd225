#include "shared/form/reader/cycles.h"

#include <algorithm>
#include <map>

#include "shared/form/field_dependencies.h"

namespace cts::form::reader {

namespace {

using Graph = std::map<std::string, std::set<std::string>>;

Graph dependency_graph(const Definition& definition) {
    Graph graph;
    for (const Step& step : definition.steps)
        for (const Field& field : step.fields) graph.emplace(field.name, names_read_by(field, step));
    return graph;
}

// Depth first, each field once: what is met again while still open closes a circle. Depth is at most max_fields.
class CycleSearch {
  public:
    explicit CycleSearch(const Graph& graph) : graph_(graph) {}

    void visit(const std::string& field) {
        const auto node = graph_.find(field);
        if (node == graph_.end() || finished_.contains(field)) return;
        const auto open = std::ranges::find(path_, field);
        if (open != path_.end()) {
            circles_.emplace_back(open, path_.end());
            return;
        }
        path_.push_back(field);
        for (const std::string& read : node->second) visit(read);
        path_.pop_back();
        finished_.insert(field);
    }
    const std::vector<std::vector<std::string>>& circles() const { return circles_; }

  private:
    const Graph& graph_;
    std::vector<std::string> path_;
    std::set<std::string> finished_;
    std::vector<std::vector<std::string>> circles_;
};

std::string drawn(const std::vector<std::string>& circle) {
    std::string text;
    for (const std::string& field : circle) text += field + " → ";
    return text + circle.front();
}

// The expression with which `field` reads `read`: its own or its step's.
const ExpressionNote* note_between(const std::string& field, const std::string& read, const Definition& definition,
                                   const Notes& notes) {
    const Step* step = definition.step_of(field);
    const auto joins = [&](const ExpressionNote& note) {
        const bool own = note.field == field || (note.field.empty() && step && note.step == step->name);
        return own && note.expression.variables().contains(read);
    };
    const auto found = std::ranges::find_if(notes.expressions, joins);
    return found == notes.expressions.end() ? nullptr : &*found;
}

}  // namespace

void check_cycles(const Definition& definition, const Notes& notes, FileReading& file) {
    const Graph graph = dependency_graph(definition);
    CycleSearch search(graph);
    for (const Step& step : definition.steps)
        for (const Field& field : step.fields) search.visit(field.name);
    for (const std::vector<std::string>& circle : search.circles()) {
        const ExpressionNote* note = note_between(circle.back(), circle.front(), definition, notes);
        const model::Place place = note ? file.source.place(note->offset) : model::Place{file.source.file()};
        file.problems.push_back(located_problem(model::Reason::expression_cycle, note ? note->path : circle.back(),
                                                place, {{"word", drawn(circle)}}));
    }
}

}  // namespace cts::form::reader
