#include "admin/lists/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

namespace cts::lists {
namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

}  // namespace

std::string_view byte_order_mark_encoding(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF")) return "UTF-8";
    if (beginning.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (beginning.starts_with("\xFE\xFF")) return "UTF-16BE";
    return {};
}

bool is_known_encoding(const std::string& name) {
    return !name.empty() && open(name) != nullptr;
}

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
    const Converter converter = open(encoding);
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8.starts_with("\xEF\xBB\xBF") ? utf8.substr(3) : utf8;
}

}  // namespace cts::lists
