// What billing takes away, from a terminal: how much waits, the next delivery of a list as a file, an earlier one
// again. The file is there, for its owner alone, before anything is taken; a delivery whose file was lost is fetched
// again by its number.
#include <fcntl.h>
#include <unistd.h>

#include <iostream>

#include "admin/commands.h"
#include "shared/words/wording.h"

namespace cts::admin {

namespace {

class NewFile {
  public:
    explicit NewFile(const std::string& name)
        : name_(name), fd_(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {}
    ~NewFile() {
        if (fd_ < 0) return;
        ::close(fd_);
        if (!kept_) ::unlink(name_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    bool is_there() const { return fd_ >= 0; }
    bool keep(const std::string& bytes) {
        std::size_t written = 0;
        while (written < bytes.size()) {
            const auto length = ::write(fd_, bytes.data() + written, bytes.size() - written);
            if (length <= 0) return false;
            written += static_cast<std::size_t>(length);
        }
        return kept_ = ::fsync(fd_) == 0;
    }

  private:
    std::string name_;
    int fd_;
    bool kept_ = false;
};

struct FileAsked {
    std::string project;
    std::string list;
    std::string format;
    std::string name;
};

tl::expected<FileAsked, model::Problem> file_asked(const CommandLine& line) {
    FileAsked asked{line.option("project"), line.operands.at(2), line.option("format", "csv"), line.option("file")};
    if (asked.format != "csv" && asked.format != "xlsx") return tl::unexpected(bad_option("format", asked.format));
    if (asked.name.empty()) return tl::unexpected(bad_option("file", asked.name));
    return asked;
}

void say_delivery(const api::BillingDelivery& delivery) {
    std::cout << delivery.list << ' ' << delivery.number << " rows=" << delivery.rows
              << " taken=" << delivery.taken_at.to_iso8601() << " by=" << delivery.taken_by_name
              << " digest=" << delivery.digest << (delivery.more ? " more" : "") << '\n';
}

int keep_file(const Asked& asked, gateway::Gateway& server, const FileAsked& wanted, int number, NewFile& file) {
    const auto bytes = server.billing_file(wanted.project, wanted.list, number, wanted.format);
    if (!bytes) return say_fault(bytes.error(), asked.language);
    if (!file.keep(*bytes)) return say_problems({bad_option("file", wanted.name)}, asked.language);
    return exit_done;
}

}  // namespace

int billing_show(const Asked& asked, gateway::Gateway& server) {
    const auto list = server.billing_list(asked.line.option("project"), asked.line.operands.at(2));
    if (!list) return say_fault(list.error(), asked.language);
    std::cout << list->list << " waiting=" << list->waiting << '\n';
    for (const auto& delivery : list->deliveries) say_delivery(delivery);
    return exit_done;
}

int billing_take(const Asked& asked, gateway::Gateway& server) {
    const auto wanted = file_asked(asked.line);
    if (!wanted) return say_problems({wanted.error()}, asked.language);
    NewFile file(wanted->name);
    if (!file.is_there()) return say_problems({bad_option("file", wanted->name)}, asked.language);
    const auto delivery = server.take_billing(wanted->project, wanted->list);
    if (!delivery) return say_fault(delivery.error(), asked.language);
    if (!*delivery) {
        say(words::N_("Nothing waits on this list."), {}, asked.language);
        return exit_done;
    }
    say_delivery(**delivery);
    return keep_file(asked, server, *wanted, (*delivery)->number, file);
}

int billing_fetch(const Asked& asked, gateway::Gateway& server) {
    const auto wanted = file_asked(asked.line);
    if (!wanted) return say_problems({wanted.error()}, asked.language);
    const auto number = whole_number(asked.line.operands.at(3));
    if (!number) return say_problems({bad_option("number", asked.line.operands.at(3))}, asked.language);
    NewFile file(wanted->name);
    if (!file.is_there()) return say_problems({bad_option("file", wanted->name)}, asked.language);
    return keep_file(asked, server, *wanted, *number, file);
}

}  // namespace cts::admin
