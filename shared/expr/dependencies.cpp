#include "shared/expr/dependencies.h"

#include "shared/expr/functions.h"

namespace cts::expr {

namespace {

struct Collector {
    ParsedSource& parsed;

    void visit(const Node& node) { std::visit(*this, node.what); }
    void visit(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) visit(node);
    }

    void operator()(const Literal&) {}
    void operator()(const Variable& variable) { parsed.variables.insert(variable.name); }
    void operator()(const Current&) { parsed.reads_current = true; }
    void operator()(const Negation& negation) { visit(*negation.operand); }
    void operator()(const Chain& chain) { visit(chain.operands); }
    void operator()(const Call& call) {
        parsed.reads_time = parsed.reads_time || call.function->reads_time;
        visit(call.arguments);
    }
};

}  // namespace

void note_dependencies(ParsedSource& parsed) {
    Collector{parsed}.visit(parsed.root);
}

}  // namespace cts::expr
