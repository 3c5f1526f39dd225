#include "shared/api/codec_template.h"
#include "shared/api/describe_billing.h"

namespace cts::api {

CTS_CODEC_OF(BillingDelivery);
CTS_CODEC_OF(BillingList);
CTS_CODEC_OF(BillingRows);

}  // namespace cts::api
