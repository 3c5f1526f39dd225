#include "server/storage/publications.h"

namespace cts::storage {

std::string_view publication_kind_name(PublicationKind kind) {
    switch (kind) {
        case PublicationKind::calendar:
            return "calendar";
        case PublicationKind::team_hours:
            return "team_hours";
        case PublicationKind::ticket_menus:
            return "ticket_menus";
    }
    return {};
}

}  // namespace cts::storage
