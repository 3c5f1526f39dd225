#include "admin/lists/excel_size.h"

#include <Poco/Exception.h>
#include <Poco/MemoryStream.h>
#include <Poco/Zip/ZipArchive.h>

#include "admin/lists/refusals.h"

namespace cts::lists {

std::optional<model::Problem> too_large_a_file() {
    return unreadable({"文件超过 256 MB，请另存为 CSV", "it is larger than 256 MB; save it as CSV"});
}

std::optional<model::Problem> too_large_a_workbook(std::string_view bytes) {
    try {
        Poco::MemoryInputStream stream(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const Poco::Zip::ZipArchive archive(stream);
        std::uint64_t unpacked = 0;
        for (auto part = archive.headerBegin(); part != archive.headerEnd(); ++part)
            unpacked += part->second.getUncompressedSize();
        if (unpacked <= largest_unpacked_workbook) return std::nullopt;
        return unreadable({"解开后超过 1 GB，请另存为 CSV", "it unpacks to more than 1 GB; save it as CSV"});
    } catch (const Poco::Exception&) {
        return unreadable({"不是完好的 .xlsx 文件", "it is no sound .xlsx file"});
    }
}

}  // namespace cts::lists
