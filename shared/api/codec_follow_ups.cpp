#include "shared/api/codec_template.h"
#include "shared/api/describe_follow_ups.h"

namespace cts::api {

CTS_CODEC_OF(FollowUp);
CTS_CODEC_OF(Page<FollowUp>);
CTS_CODEC_OF(FollowUpDetail);
CTS_CODEC_OF(Assign);
CTS_CODEC_OF(TakeStep);
CTS_CODEC_OF(TakeSteps);
CTS_CODEC_OF(StepsTaken);
CTS_CODEC_OF(FollowUpDue);

}  // namespace cts::api
