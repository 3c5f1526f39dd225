#include "admin/lists/list_file.h"

#include <fstream>
#include <iterator>

#include "admin/lists/excel_reader.h"
#include "admin/lists/excel_size.h"
#include "admin/lists/refusals.h"

namespace cts::lists {
namespace {

constexpr std::string_view zip_sign("PK\x03\x04", 4);
constexpr std::string_view old_excel_sign("\xD0\xCF\x11\xE0", 4);

std::string first_bytes(std::istream& in) {
    std::string bytes(4, '\0');
    in.read(bytes.data(), 4);
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    return bytes;
}

tl::expected<std::unique_ptr<RowSource>, model::Problem> read_workbook(const std::filesystem::path& file,
                                                                       std::istream& in) {
    const auto size = std::filesystem::file_size(file);
    std::string bytes;
    if (size <= largest_workbook) bytes.assign(std::istreambuf_iterator<char>(in), {});
    if (auto fault = size > largest_workbook ? too_large_a_file() : too_large_a_workbook(bytes))
        return tl::unexpected(*std::move(fault));
    return read_excel(bytes);
}

}  // namespace

tl::expected<std::unique_ptr<RowSource>, model::Problem> open_list(const std::filesystem::path& file,
                                                                   const CsvOptions& options) {
    auto in = std::make_unique<std::ifstream>(file, std::ios::binary);
    if (!*in || !std::filesystem::is_regular_file(file))
        return tl::unexpected(
            unreadable({"打不开文件 " + file.string(), "the file " + file.string() + " cannot be opened"}));
    const std::string sign = first_bytes(*in);
    if (sign == old_excel_sign)
        return tl::unexpected(unreadable({"旧的 .xls 格式，请另存为 .xlsx", "it is an old .xls; save it as .xlsx"}));
    if (sign == zip_sign) return read_workbook(file, *in);
    return read_csv(std::move(in), options);
}

}  // namespace cts::lists
