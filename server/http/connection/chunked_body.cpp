#include "server/http/connection/chunked_body.h"

#include <charconv>

#include "server/http/connection/characters.h"

namespace cts::http {

using model::Problem;

namespace {

constexpr std::size_t longest_chunk_line = 256;
constexpr std::size_t most_size_digits = 8;
constexpr std::size_t most_line_bytes_a_body_byte = 8;

}  // namespace

void ChunkedBody::begin() {
    part_ = Part::size;
    line_.clear();
    left_ = lines_bytes_ = 0;
}

std::optional<Problem> ChunkedBody::size_line(std::string_view line, std::size_t body_size) {
    const std::string_view digits = line.substr(0, line.find(';'));
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
    if (digits.empty() || digits.size() > most_size_digits || read.ec != std::errc{} ||
        read.ptr != digits.data() + digits.size())
        return malformed("chunk-size");
    if (left_ > limits_.largest_body - body_size) return body_too_large(limits_.largest_body);
    part_ = left_ == 0 ? Part::trailer : Part::data;
    return std::nullopt;
}

std::optional<Problem> ChunkedBody::trailer_line(std::string_view line) {
    if (line.empty()) {
        part_ = Part::behind;
    } else if (!is_token(line.substr(0, line.find(':'))) || line.find(':') == std::string_view::npos) {
        return malformed("trailer-section");
    }
    return std::nullopt;
}

std::optional<Problem> ChunkedBody::line_ended(std::size_t body_size) {
    std::string_view line = line_;
    if (!line.ends_with("\r\n")) return malformed("CRLF");
    line.remove_suffix(2);
    if (!std::all_of(line.begin(), line.end(), is_line_character)) return malformed("chunk");
    if (part_ == Part::size) return size_line(line, body_size);
    if (part_ == Part::trailer) return trailer_line(line);
    part_ = Part::size;
    return line.empty() ? std::nullopt : std::optional(malformed("chunk-data"));
}

std::size_t ChunkedBody::take_line(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    const std::size_t taken = end == std::string_view::npos ? bytes.size() : end + 1;
    line_.append(bytes.substr(0, taken));
    lines_bytes_ += taken;
    return taken;
}

// Of one line, and of all lines together: a megabyte in chunks of one byte is a strange body but a body.
bool ChunkedBody::line_too_long() const {
    return line_.size() > (part_ == Part::trailer ? limits_.most_head_bytes : longest_chunk_line) ||
           lines_bytes_ > most_line_bytes_a_body_byte * limits_.largest_body;
}

std::size_t ChunkedBody::take_data(std::string_view bytes, std::string& body) {
    const std::size_t taken = std::min(left_, bytes.size());
    body.append(bytes.substr(0, taken));
    left_ -= taken;
    if (left_ == 0) part_ = Part::end_of_data;
    return taken;
}

tl::expected<std::size_t, Problem> ChunkedBody::take(std::string_view bytes, std::string& body) {
    std::size_t taken = 0;
    while (taken < bytes.size() && part_ != Part::behind) {
        if (part_ == Part::data) {
            taken += take_data(bytes.substr(taken), body);
            continue;
        }
        taken += take_line(bytes.substr(taken));
        if (line_too_long()) return tl::unexpected(malformed("chunk"));
        if (!line_.ends_with('\n')) break;
        if (auto problem = line_ended(body.size())) return tl::unexpected(*problem);
        line_.clear();
    }
    return taken;
}

}  // namespace cts::http
