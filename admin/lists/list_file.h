// Opens a customer list, whatever kind of file it is: .xlsx by its first bytes, else CSV. Old .xls is refused by name.
#pragma once

#include <filesystem>
#include <memory>
#include <tl/expected.hpp>

#include "admin/lists/csv_reader.h"

namespace cts::lists {

tl::expected<std::unique_ptr<RowSource>, model::Problem> open_list(const std::filesystem::path& file,
                                                                   const CsvOptions& options = {});

}  // namespace cts::lists
