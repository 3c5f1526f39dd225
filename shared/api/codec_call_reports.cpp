#include "shared/api/codec_template.h"
#include "shared/api/describe_call_reports.h"

namespace cts::api {

CTS_CODEC_OF(FunnelReport);
CTS_CODEC_OF(FieldReport);
CTS_CODEC_OF(AgentReport);
CTS_CODEC_OF(Codebook);

}  // namespace cts::api
