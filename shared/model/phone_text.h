// What people write where a telephone number belongs, made plain: "（０１０）６２３４－５６７８ 转 ８００１" becomes
// "(010)6234-5678 ext. 8001". It knows letters and signs, not numbering plans.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::model {

// ASCII digits, punctuation and at most one "ext. ". nullopt: it holds letters or signs that no number has, so reading
// on would swallow words ("Mr Li 13812346042") or letters typed for digits ("13800138O00").
std::optional<std::string> plain_phone_text(std::string_view written);

}  // namespace cts::model
