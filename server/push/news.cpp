#include "server/push/news.h"

#include "server/push/frames.h"
#include "shared/api/codec.h"

namespace cts::push {

News news_of(const storage::EventRecord& event) {
    News news{service::concern_of(event), {}};
    const std::string position = std::to_string(event.lane) + '-' + std::to_string(event.seq);
    news.frame = frame_bytes(Opcode::text, api::to_json(api::News{event.type, news.concern.subject, position}));
    return news;
}

}  // namespace cts::push
