#include "server/vault/master_key.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace cts::vault {
namespace {

constexpr std::string_view heading = "cts-vault-1 ";
constexpr std::size_t master_key_size = 32;

class Descriptor {
  public:
    Descriptor(const std::filesystem::path& file, int flags, mode_t mode = 0)
        : fd_(::open(file.c_str(), flags, mode)) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
    throw std::runtime_error("master key " + file.string() + ": " + why);
}

void check_only_owner_reads(int fd, const std::filesystem::path& file) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) refuse(file, std::strerror(errno));
    if (!S_ISREG(status.st_mode)) refuse(file, "not a regular file");
    if ((status.st_mode & 077) != 0) refuse(file, "readable by others; chmod 600 it");
}

void sync_folder_of(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (opened.get() < 0 || ::fsync(opened.get()) != 0) refuse(file, std::strerror(errno));
}

}  // namespace

Bytes read_master_key(const std::filesystem::path& file) {
    const Descriptor opened(file, O_RDONLY | O_CLOEXEC);
    if (opened.get() < 0) refuse(file, std::strerror(errno));
    check_only_owner_reads(opened.get(), file);
    std::string text(256, '\0');
    const auto length = ::read(opened.get(), text.data(), text.size());
    if (length < 0) refuse(file, std::strerror(errno));
    text.resize(static_cast<std::size_t>(length));
    if (text.ends_with('\n')) text.pop_back();
    if (!text.starts_with(heading)) refuse(file, "not a master key");
    const auto key = from_hex(std::string_view(text).substr(heading.size()));
    if (!key || key->size() != master_key_size) refuse(file, "malformed");
    return *key;
}

Bytes make_master_key(const std::filesystem::path& file) {
    const auto key = random_bytes(master_key_size);
    const Descriptor opened(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (opened.get() < 0) refuse(file, std::strerror(errno));
    const std::string text = std::string(heading) + to_hex(key) + "\n";
    if (::write(opened.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fsync(opened.get()) != 0) {
        refuse(file, std::strerror(errno));
    }
    sync_folder_of(file);
    return key;
}

}  // namespace cts::vault
