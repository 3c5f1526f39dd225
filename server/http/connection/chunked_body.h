// A body in chunks (RFC 9112 §7.1), taken apart as strictly as the head. Chunk extensions are read over and trailer
// fields thrown away, as the standard allows; both within limits.
#pragma once

#include <optional>

#include "server/http/connection/head.h"

namespace cts::http {

class ChunkedBody {
  public:
    explicit ChunkedBody(const Limits& limits) : limits_(limits) {}

    void begin();  // another body

    // Takes from the front of `bytes` what belongs to the body and says how much that was; data go to `body`.
    // malformed_request, body_too_large.
    tl::expected<std::size_t, model::Problem> take(std::string_view bytes, std::string& body);
    bool whole() const { return part_ == Part::behind; }

  private:
    enum class Part { size, data, end_of_data, trailer, behind };

    std::size_t take_line(std::string_view bytes);  // as far as its LF
    bool line_too_long() const;
    std::size_t take_data(std::string_view bytes, std::string& body);
    std::optional<model::Problem> line_ended(std::size_t body_size);
    std::optional<model::Problem> size_line(std::string_view line, std::size_t body_size);
    std::optional<model::Problem> trailer_line(std::string_view line);

    const Limits& limits_;
    Part part_ = Part::size;
    std::string line_;
    std::size_t left_ = 0;  // of the chunk
    std::size_t lines_bytes_ = 0;
};

}  // namespace cts::http
