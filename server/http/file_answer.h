// The same answer as JSON or as a file (M7): ?format=json|csv|xlsx, or what Accept asks for; JSON where neither says.
#pragma once

#include "server/http/json_answer.h"
#include "shared/tables/table.h"

namespace cts::http {

enum class FileFormat { json, csv, xlsx };

Result<FileFormat> format_wanted(const Request& request);  // bad_parameter (format)

// name: of the file that a browser or cts-admin keeps it as, without its ending.
Answer table_answer(const Visit& visit, FileFormat format, const tables::Table& table, const std::string& name);

}  // namespace cts::http
