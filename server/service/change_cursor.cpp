#include "server/service/change_cursor.h"

#include <algorithm>
#include <charconv>

namespace cts::service {

using storage::LanePosition;

namespace {

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    const bool as_we_write = !text.empty() && text.front() != '-' && (text.front() != '0' || text.size() == 1);
    if (error != std::errc{} || stopped != end || !as_we_write) return std::nullopt;
    return number;
}

std::optional<LanePosition> position(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto lane = whole<int>(text.substr(0, dash));
    const auto seq = whole<std::int64_t>(text.substr(dash + 1));
    if (!lane || !seq) return std::nullopt;
    return LanePosition{*lane, *seq};
}

}  // namespace

std::optional<ChangeCursor> ChangeCursor::parse(std::string_view text) {
    std::vector<LanePosition> positions;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('.', begin), text.size());
        const auto one = position(text.substr(begin, end - begin));
        if (!one || (!positions.empty() && one->lane <= positions.back().lane)) return std::nullopt;
        positions.push_back(*one);
        begin = end + 1;
    }
    return ChangeCursor(std::move(positions));
}

std::string ChangeCursor::text() const {
    if (positions_.empty()) return "0-0";
    std::string text;
    for (const auto& [lane, seq] : positions_) {
        if (!text.empty()) text += '.';
        text += std::to_string(lane) + '-' + std::to_string(seq);
    }
    return text;
}

std::int64_t ChangeCursor::of(int lane) const {
    const auto found = std::ranges::find(positions_, lane, &LanePosition::lane);
    return found == positions_.end() ? 0 : found->seq;
}

void ChangeCursor::move(int lane, std::int64_t seq) {
    const auto found = std::ranges::lower_bound(positions_, lane, {}, &LanePosition::lane);
    if (found != positions_.end() && found->lane == lane)
        found->seq = seq;
    else
        positions_.insert(found, {lane, seq});
}

bool ChangeCursor::is_ahead_of(const std::vector<LanePosition>& heads) const {
    return std::ranges::any_of(positions_, [&](const LanePosition& own) {
        const auto head = std::ranges::find(heads, own.lane, &LanePosition::lane);
        return own.seq > (head == heads.end() ? 0 : head->seq);
    });
}

}  // namespace cts::service
