// Whom a report names: everybody who ever worked here, by the id that counts and calls carry.
#pragma once

#include "server/service/tools.h"

namespace cts::service {

class UserNames {
  public:
    explicit UserNames(const Tools& tools);
    const std::string& of(const std::string& id) const;  // the id itself, of somebody unknown

  private:
    std::map<std::string, std::string> names_;
};

}  // namespace cts::service
