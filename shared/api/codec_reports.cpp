#include "shared/api/codec_template.h"
#include "shared/api/describe_reports.h"

namespace cts::api {

CTS_CODEC_OF(TrialMetrics);
CTS_CODEC_OF(WeeklyReport);

}  // namespace cts::api
