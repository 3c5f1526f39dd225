#include "server/http/first_frame.h"

#include "shared/api/codec.h"
#include "shared/api/push_messages.h"

namespace cts::http {

namespace {

constexpr char whole_text = static_cast<char>(0x81);
constexpr char masked = static_cast<char>(0x80);
constexpr std::size_t longest_short = 125;
constexpr std::size_t longest = 65'535;  // of a cookie far less is taken
const std::string no_mask(4, '\0');

}  // namespace

std::string first_frame(const std::string& token) {
    const auto said = api::to_json(api::PushToken{token.substr(0, longest / 8)});
    std::string frame(1, whole_text);
    if (said.size() <= longest_short) {
        frame += static_cast<char>(masked | static_cast<char>(said.size()));
    } else {
        frame += static_cast<char>(masked | 126);
        frame += static_cast<char>(said.size() >> 8);
        frame += static_cast<char>(said.size() & 0xff);
    }
    return frame + no_mask + said;
}

}  // namespace cts::http
