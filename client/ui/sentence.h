// The client's own words: English msgids, Chinese in po/zh_CN.po (domain cts-client). Whole sentences with named
// placeholders, never pieces. UTF-8 in and out, so that views need no wxString.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>

#include "shared/model/language.h"

namespace cts::ui {

void speak(model::Language language);  // loads the catalogue; what is already on the screen stays as it is

std::string tr(const char* msgid);
std::string tr(const char* singular, const char* plural, long count);

// fill(tr("Draft on this PC {time}"), {{"time", "14:32:05"}})
template <class... Values>
std::string fill(const std::string& sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}
using fmt::arg;

}  // namespace cts::ui
