#include "shared/expr/parser.h"

#include <memory>
#include <utility>

#include <unicode/utf8.h>

#include "shared/expr/characters.h"
#include "shared/expr/dependencies.h"
#include "shared/expr/functions.h"
#include "shared/expr/lexer.h"

namespace cts::expr {

namespace {

constexpr std::size_t longest_quote_bytes = 60;  // of the word an error quotes

using ParsedNode = tl::expected<Node, ParseError>;

class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    ParsedNode run() {
        auto root = expression();
        if (!root) return root;
        if (here().kind != TokenKind::end) return unexpected_here();
        return root;
    }

  private:
    ParsedNode expression() {
        if (depth_ == max_nesting) return fault_at(ParseFault::too_deep, here());
        ++depth_;
        auto node = chain_of(0);
        --depth_;
        return node;
    }

    // Operators that bind as tightly as this, worked from the left, between operands that bind tighter.
    ParsedNode chain_of(int binding) {
        auto first = operand_of(binding);
        if (!first || !continues_chain(binding)) return first;
        Node node{first->offset, Chain{}};
        auto& chain = std::get<Chain>(node.what);
        chain.operands.push_back(std::move(*first));
        while (continues_chain(binding)) {
            chain.operators.push_back(take().op);
            auto next = operand_of(binding);
            if (!next) return next;
            chain.operands.push_back(std::move(*next));
        }
        return node;
    }

    ParsedNode operand_of(int binding) { return binding == tightest_binding ? negation() : chain_of(binding + 1); }

    bool continues_chain(int binding) const { return here().kind == TokenKind::op && binding_of(here().op) == binding; }

    ParsedNode negation() {
        const std::size_t offset = here().offset;
        std::size_t signs = 0;
        for (; here().kind == TokenKind::op && here().op == Operator::minus; take()) ++signs;
        auto operand = primary();
        if (!operand || signs == 0) return operand;
        return Node{offset, Negation{signs % 2 == 1, std::make_unique<Node>(std::move(*operand))}};
    }

    ParsedNode primary() {
        switch (here().kind) {
            case TokenKind::number:
                return leaf(Literal{Value::of_number(here().number)});
            case TokenKind::text:
                return leaf(Literal{Value::of_string(here().text)});
            case TokenKind::variable:
                return leaf(Variable{here().text});
            case TokenKind::current:
                return leaf(Current{});
            case TokenKind::name:
                return call();
            case TokenKind::open:
                return grouped();
            case TokenKind::op:
            case TokenKind::close:
            case TokenKind::comma:
            case TokenKind::end:
                break;
        }
        return unexpected_here();
    }

    template <class What>
    ParsedNode leaf(What what) {
        return Node{take().offset, std::move(what)};
    }

    ParsedNode grouped() {
        take();
        auto inside = expression();
        if (!inside) return inside;
        if (here().kind != TokenKind::close) return unexpected_here();
        take();
        return inside;
    }

    ParsedNode call() {
        const Token name = take();
        if (here().kind != TokenKind::open) return fault_at(ParseFault::bare_name, name);
        const Function* function = find_function(name.text);
        if (function == nullptr) return fault_at(ParseFault::unknown_function, name);
        take();
        Node node{name.offset, Call{function, {}, {}}};
        auto& call = std::get<Call>(node.what);
        if (auto error = arguments(call)) return tl::unexpected(std::move(*error));
        if (call.arguments.size() < function->fewest_arguments || call.arguments.size() > function->most_arguments) {
            return fault_at(ParseFault::wrong_argument_count, name);
        }
        if (auto error = literal_pattern(call)) return tl::unexpected(std::move(*error));
        return node;
    }

    // Up to and with the closing bracket.
    std::optional<ParseError> arguments(Call& call) {
        if (here().kind == TokenKind::close) return take(), std::nullopt;
        while (true) {
            auto argument = expression();
            if (!argument) return argument.error();
            call.arguments.push_back(std::move(*argument));
            if (here().kind == TokenKind::close) return take(), std::nullopt;
            if (here().kind != TokenKind::comma) return unexpected_here().value();
            take();
        }
    }

    // A pattern that is written out is compiled once, here, and refused here.
    static std::optional<ParseError> literal_pattern(Call& call) {
        const auto* pattern = call.function->name == "regex" ? std::get_if<Literal>(&call.arguments[1].what) : nullptr;
        if (pattern == nullptr) return std::nullopt;
        auto compiled = Pattern::compile(pattern->value.to_string());
        if (!compiled) {
            return ParseError{ParseFault::malformed_pattern, call.arguments[1].offset, pattern->value.to_string()};
        }
        call.pattern = std::move(*compiled);
        return std::nullopt;
    }

    static tl::unexpected<ParseError> fault_at(ParseFault fault, const Token& token) {
        return tl::unexpected(ParseError{fault, token.offset, token.text});
    }

    tl::unexpected<ParseError> unexpected_here() const {
        const bool ended = here().kind == TokenKind::end;
        return fault_at(ended ? ParseFault::unexpected_end : ParseFault::unexpected_word, here());
    }

    const Token& here() const { return tokens_[at_]; }
    // The end is never taken: every caller has looked at the kind.
    const Token& take() { return tokens_[at_++]; }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

// The first byte that is not UTF-8.
std::optional<ParseError> broken_utf8(std::string_view source) {
    const auto length = static_cast<std::int32_t>(source.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t start = at;
        UChar32 character = 0;
        U8_NEXT(source.data(), at, length, character);
        if (character < 0) return ParseError{ParseFault::not_utf8, static_cast<std::size_t>(start), ""};
    }
    return std::nullopt;
}

tl::expected<Node, ParseError> tree_of(std::string_view source) {
    if (source.size() > max_source_bytes) return tl::unexpected(ParseError{ParseFault::too_long, max_source_bytes, ""});
    if (auto error = broken_utf8(source)) return tl::unexpected(std::move(*error));
    auto tokens = tokens_of(source);
    if (!tokens) return tl::unexpected(std::move(tokens.error()));
    if (tokens->size() == 1) return tl::unexpected(ParseError{ParseFault::empty, 0, ""});
    return Parser(std::move(*tokens)).run();
}

}  // namespace

tl::expected<Expression, ParseError> parse(std::string_view source) {
    auto root = tree_of(source);
    if (!root) {
        root.error().word.resize(clipped(root.error().word, longest_quote_bytes).size());
        return tl::unexpected(std::move(root.error()));
    }
    auto parsed = std::make_shared<ParsedSource>();
    parsed->source = source;
    parsed->root = std::move(*root);
    note_dependencies(*parsed);
    return Expression(std::move(parsed));
}

}  // namespace cts::expr
