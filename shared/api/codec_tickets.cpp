#include "shared/api/codec_template.h"
#include "shared/api/describe_tickets.h"

namespace cts::api {

CTS_CODEC_OF(TicketMenus);
CTS_CODEC_OF(KnownIncidents);
CTS_CODEC_OF(NewAttachment);
CTS_CODEC_OF(Attachment);
CTS_CODEC_OF(AttachmentContent);
CTS_CODEC_OF(AttachmentRemoval);
CTS_CODEC_OF(FaqDraft);
CTS_CODEC_OF(Page<FaqDraft>);
CTS_CODEC_OF(SettleFaqDraft);
CTS_CODEC_OF(SourceToPublish);
CTS_CODEC_OF(PublishedSource);
CTS_CODEC_OF(TeamHoursPublished);

}  // namespace cts::api
