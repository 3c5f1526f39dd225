// Ids that are the same wherever they are made, for what is there once and made when it is first needed: the list of a
// project's incoming calls, an agent's practice customer. RFC 9562 version 8 over a digest of the name.
#pragma once

#include <string>

#include "server/vault/vault.h"
#include "shared/model/id.h"

namespace cts::service {

template <class Id>
Id fixed_id(const std::string& name) {
    std::string text = vault::content_digest(name).substr(0, 32);
    text[12] = '8';
    text[16] = '8';
    for (const std::size_t hyphen : {8, 13, 18, 23}) text.insert(hyphen, "-");
    return Id::parse(text).value();
}

}  // namespace cts::service
