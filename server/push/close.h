// Why a WebSocket is closed, as the other side is told (RFC 6455 §7.4; above 4000 our own, shared/api/push_messages.h).
#pragma once

#include "shared/api/push_messages.h"

namespace cts::push {

enum class Close {
    normal = 1000,
    going_away = 1001,      // this server ends
    protocol_error = 1002,  // that was no WebSocket frame of a client
    wrong_kind = 1003,      // binary
    not_utf8 = 1007,
    policy = 1008,  // said what it has no reason to say
    too_large = 1009,
    try_later = 1013,
    not_logged_in = api::close_not_logged_in,
    too_slow = api::close_too_slow,
};

}  // namespace cts::push
