// The reports over a project's calls (handlers.h), and what they have in common with the others.
#pragma once

#include "server/http/handlers.h"
#include "server/service/report_span.h"

namespace cts::http {

// ?pilot=true, ?practice=true: calls of these too (B3). bad_parameter.
Result<service::ReportOrigins> origins_asked(const Visit& visit);

}  // namespace cts::http
