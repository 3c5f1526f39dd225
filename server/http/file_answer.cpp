#include "server/http/file_answer.h"

#include "server/report/excel.h"

namespace cts::http {

namespace {

constexpr std::string_view csv_type = "text/csv";
constexpr std::string_view excel_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

FileFormat format_accepted(const std::string& accept) {
    if (accept.find(excel_type) != std::string::npos) return FileFormat::xlsx;
    return accept.find(csv_type) != std::string::npos ? FileFormat::csv : FileFormat::json;
}

}  // namespace

Result<FileFormat> format_wanted(const Request& request) {
    const auto format = request.parameter("format");
    if (!format) return format_accepted(request.header("accept"));
    if (*format == "json") return FileFormat::json;
    if (*format == "csv") return FileFormat::csv;
    if (*format == "xlsx") return FileFormat::xlsx;
    return service::bad_parameter("format");
}

Answer table_answer(const Visit& visit, FileFormat format, const tables::Table& table, const std::string& name) {
    const bool excel = format == FileFormat::xlsx;
    Answer answer{200, excel ? std::string(excel_type) : std::string(csv_type) + "; charset=utf-8; header=present",
                  excel ? report::excel_of(table, visit.language) : tables::csv_of(table)};
    answer.headers["Content-Disposition"] = "attachment; filename=\"" + name + (excel ? ".xlsx\"" : ".csv\"");
    return answer;
}

}  // namespace cts::http
