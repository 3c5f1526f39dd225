#include "shared/api/codec_template.h"
#include "shared/api/describe_outcome_report.h"

namespace cts::api {

CTS_CODEC_OF(OutcomeReport);

}  // namespace cts::api
