// The one key of a desk and the slots it is wrapped in: one for each user who has logged in here, under their password,
// and one under the secret the server gives for this desk. Whoever logs in online opens the desk, so a colleague's
// outbox is delivered; who has logged in here before opens it by password while the server is away.
//   server's secret opens | password opens | then
//   yes                   | yes            | nothing to do
//   yes                   | no             | a slot for this password
//   no, or none given     | yes            | a slot for this secret, if one was given
//   no                    | no             | the key cannot be had: `foreign` (a new desk, when there is no slot yet)
#pragma once

#include <optional>
#include <string>

#include "client/desk/desk_file.h"
#include "client/desk/sealing.h"
#include "shared/model/instant.h"

namespace cts::desk {

class KeyRing {
  public:
    explicit KeyRing(DeskFile& file) : file_(file) {}

    bool is_empty();
    Kept<Key> with_server(const std::string& login, const std::string& password,
                          const std::optional<std::string>& secret);
    std::optional<Key> with_password(const std::string& login, const std::string& password);

    // Of log-ins while the server is away: how long to wait, and what became of one.
    std::chrono::seconds wait_for(const std::string& login, model::Instant now);
    void note_failure(const std::string& login, model::Instant now);
    void note_success(const std::string& login);

    std::string user_slot(const std::string& login) const;  // its name tells nobody's

  private:
    std::optional<Key> from_server_slot(const Key& secret);
    void fill_slot(const std::string& name, const std::string& salt, const Key& with, const Key& key);
    DeskFile& file_;
};

}  // namespace cts::desk
