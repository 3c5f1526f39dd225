#include "shared/model/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "shared/model/text.h"

namespace cts::model {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view pdf = "application/pdf";
constexpr std::string_view png = "image/png";
constexpr std::string_view jpeg = "image/jpeg";
constexpr std::string_view wav = "audio/wav";
constexpr std::string_view mpeg = "audio/mpeg";
constexpr std::string_view plain_text = "text/plain";

struct Ending {
    std::string_view ending;
    std::string_view type;
};
constexpr std::array<Ending, 7> endings{{{".pdf", pdf},
                                         {".png", png},
                                         {".jpg", jpeg},
                                         {".jpeg", jpeg},
                                         {".wav", wav},
                                         {".mp3", mpeg},
                                         {".txt", plain_text}}};

bool is_mpeg_frame(std::string_view bytes) {
    return bytes.size() > 2 && bytes[0] == '\xFF' && (static_cast<unsigned char>(bytes[1]) & 0xE6U) == 0xE2U;
}

// What a browser would take for a page is no plain text, whatever its name.
bool is_plain_text(std::string_view bytes) {
    const auto wrong = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && c != '\t' && c != '\n' && c != '\r';
    };
    const auto text = trim(bytes);
    return !text.empty() && text.front() != '<' && text.substr(0, 2) != "MZ" && text.substr(0, 2) != "#!" &&
           std::ranges::none_of(bytes, wrong) && text_fault(bytes) != Reason::not_utf8;
}

}  // namespace

std::optional<std::string_view> type_by_content(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return pdf;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return png;
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return jpeg;
    if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WAVE") return wav;
    if (bytes.starts_with("ID3") || is_mpeg_frame(bytes)) return mpeg;
    if (is_plain_text(bytes)) return plain_text;
    return std::nullopt;
}

std::optional<std::string_view> type_by_name(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found = std::ranges::find_if(endings, [&](const Ending& one) { return lower.ends_with(one.ending); });
    if (found == endings.end()) return std::nullopt;
    return found->type;
}

}  // namespace cts::model
