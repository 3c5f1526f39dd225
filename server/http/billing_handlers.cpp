#include "server/http/file_answer.h"
#include "server/report/billing_table.h"
#include "server/service/billing_lists.h"

namespace cts::http {

namespace {

const std::string& project_asked(const Visit& visit) {
    return visit.path.at("code");
}
const std::string& list_asked(const Visit& visit) {
    return visit.path.at("list");
}

std::string file_name(const api::BillingRows& rows) {
    return rows.project + "-" + rows.delivery.list + "-" + std::to_string(rows.delivery.number);
}

}  // namespace

Result<Answer> show_billing_list(const Visit& visit) {
    return service::billing_list(visit.tools, visit.user, project_asked(visit), list_asked(visit))
        .map([&](const api::BillingList& shown) { return json_answer(visit, shown); });
}

Result<Answer> take_billing(const Visit& visit) {
    return service::take_billing(visit.tools, visit.user, project_asked(visit), list_asked(visit))
        .map([&](const std::optional<api::BillingDelivery>& delivery) {
            return delivery ? json_answer(visit, *delivery, 201) : Answer{204, "", ""};
        });
}

Result<Answer> show_billing_rows(const Visit& visit) {
    const auto format = format_wanted(visit.request);
    if (!format) return service::Refused(format.error());
    return service::billing_rows(visit.tools, visit.user, project_asked(visit), list_asked(visit),
                                 visit.path.at("number"))
        .map([&](const api::BillingRows& rows) {
            if (*format == FileFormat::json) return json_answer(visit, rows);
            return table_answer(visit, *format, report::billing_table(rows, visit.language), file_name(rows));
        });
}

}  // namespace cts::http
