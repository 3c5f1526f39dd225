#include "shared/expr/lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "shared/expr/characters.h"
#include "shared/expr/number_text.h"

namespace cts::expr {

namespace {

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool continues_name(char c) {
    return starts_name(c) || is_digit(c) || c == '-';
}
struct Spelled {
    std::string_view text;
    Operator op;
};

constexpr std::array<Spelled, 9> symbols{{{"!=", Operator::not_equal},
                                          {"<=", Operator::less_or_equal},
                                          {">=", Operator::greater_or_equal},
                                          {"=", Operator::equal},
                                          {"<", Operator::less},
                                          {">", Operator::greater},
                                          {"+", Operator::plus},
                                          {"-", Operator::minus},
                                          {"*", Operator::times}}};
constexpr std::array<Spelled, 4> words{
    {{"or", Operator::either}, {"and", Operator::both}, {"div", Operator::divide}, {"mod", Operator::modulo}}};

// "agent.name": segments joined by dots, each starting like a name; letters of any script, the reader of forms is the
// one to say which names exist.
bool is_variable_name(std::string_view name) {
    bool at_start = true;
    for (const char c : name) {
        if (at_start ? !starts_name(c) && !is_beyond_ascii(c) : !continues_name(c) && !is_beyond_ascii(c) && c != '.') {
            return false;
        }
        at_start = c == '.';
    }
    return !at_start;
}

// The bytes of the UTF-8 character at the start of the text.
std::string_view first_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && !starts_character(text[length])) ++length;
    return text.substr(0, length);
}

class Lexer {
  public:
    explicit Lexer(std::string_view source) : source_(source) {}

    tl::expected<std::vector<Token>, ParseError> run() {
        while (skip_blanks(), at_ < source_.size()) {
            if (auto error = next()) return tl::unexpected(std::move(*error));
        }
        tokens_.push_back({TokenKind::end, source_.size(), ""});
        return std::move(tokens_);
    }

  private:
    using Fault = std::optional<ParseError>;

    Fault next() {
        const char c = source_[at_];
        if (is_digit(c) || (c == '.' && at_ + 1 < source_.size() && is_digit(source_[at_ + 1]))) return number();
        if (c == '\'' || c == '"') return text(c);
        if (c == '$') return variable();
        if (c == '.') return current();
        if (c == '(') return take(TokenKind::open, 1);
        if (c == ')') return take(TokenKind::close, 1);
        if (c == ',') return take(TokenKind::comma, 1);
        if (starts_name(c)) return name();
        return symbol();
    }

    Fault number() {
        std::size_t end = digits_end(at_);
        if (end < source_.size() && source_[end] == '.') end = digits_end(end + 1);
        const double value = number_from_text(source_.substr(at_, end - at_));
        take(TokenKind::number, end - at_);
        tokens_.back().number = value;
        return {};
    }

    Fault text(char quote) {
        const auto end = source_.find(quote, at_ + 1);
        if (end == source_.npos) return fault(ParseFault::unterminated_string, source_.substr(at_));
        const auto inside = source_.substr(at_ + 1, end - at_ - 1);
        take(TokenKind::text, end - at_ + 1);
        tokens_.back().text = inside;
        return {};
    }

    Fault variable() {
        const auto end = source_.find('}', at_);
        const bool opened = source_.substr(at_).starts_with("${");
        if (!opened || end == source_.npos)
            return fault(ParseFault::malformed_variable, source_.substr(at_, name_end(at_ + 1) - at_));
        const auto inside = source_.substr(at_ + 2, end - at_ - 2);
        if (!is_variable_name(inside)) return fault(ParseFault::malformed_variable, source_.substr(at_, end - at_ + 1));
        take(TokenKind::variable, end - at_ + 1);
        tokens_.back().text = inside;
        return {};
    }

    Fault current() {
        if (source_.substr(at_).starts_with("..")) return fault(ParseFault::path, "..");
        return take(TokenKind::current, 1);
    }

    Fault name() {
        const std::string_view word = source_.substr(at_, name_end(at_) - at_);
        if (follows_a_value()) {
            for (const auto& [spelling, op] : words) {
                const auto rest = word.starts_with(spelling) ? word.substr(spelling.size()) : word;
                if (rest.empty() || (rest.size() < word.size() && is_digit(rest[0])))
                    return take_operator(op, spelling.size());
            }
        }
        return take(TokenKind::name, word.size());
    }

    Fault symbol() {
        const auto rest = source_.substr(at_);
        for (const auto& [spelling, op] : symbols) {
            if (rest.starts_with(spelling)) return take_operator(op, spelling.size());
        }
        constexpr std::string_view path_symbols = "/[]@|:";
        const bool path = path_symbols.find(rest[0]) != path_symbols.npos;
        return fault(path ? ParseFault::path : ParseFault::unexpected_character, first_character(rest));
    }

    bool follows_a_value() const {
        if (tokens_.empty()) return false;
        switch (tokens_.back().kind) {
            case TokenKind::number:
            case TokenKind::text:
            case TokenKind::variable:
            case TokenKind::current:
            case TokenKind::name:
            case TokenKind::close:
                return true;
            case TokenKind::op:
            case TokenKind::open:
            case TokenKind::comma:
            case TokenKind::end:
                return false;
        }
        return false;
    }

    Fault take(TokenKind kind, std::size_t length) {
        tokens_.push_back({kind, at_, std::string(source_.substr(at_, length))});
        at_ += length;
        return {};
    }

    Fault take_operator(Operator op, std::size_t length) {
        take(TokenKind::op, length);
        tokens_.back().op = op;
        return {};
    }

    Fault fault(ParseFault kind, std::string_view word) const { return ParseError{kind, at_, std::string(word)}; }

    void skip_blanks() {
        while (at_ < source_.size() && is_blank(source_[at_])) ++at_;
    }

    std::size_t digits_end(std::size_t from) const {
        return static_cast<std::size_t>(
            std::find_if_not(source_.begin() + static_cast<std::ptrdiff_t>(from), source_.end(), is_digit) -
            source_.begin());
    }

    std::size_t name_end(std::size_t from) const {
        return static_cast<std::size_t>(
            std::find_if_not(source_.begin() + static_cast<std::ptrdiff_t>(from), source_.end(), continues_name) -
            source_.begin());
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

tl::expected<std::vector<Token>, ParseError> tokens_of(std::string_view source) {
    return Lexer(source).run();
}

}  // namespace cts::expr
