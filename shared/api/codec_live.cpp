#include "shared/api/codec_template.h"
#include "shared/api/describe_live.h"

namespace cts::api {

CTS_CODEC_OF(NewNotice);
CTS_CODEC_OF(Notice);
CTS_CODEC_OF(Page<Notice>);
CTS_CODEC_OF(NoticeReaders);
CTS_CODEC_OF(Change);
CTS_CODEC_OF(Changes);

}  // namespace cts::api
