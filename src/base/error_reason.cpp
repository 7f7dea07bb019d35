#include <cerrno>

#include "base/file_system.h"

namespace boekwerk {

std::string error_reason(const std::error_code& error) {
    switch (error.value()) {
        case EACCES:
        case EPERM: return "u hebt er geen rechten voor";
        case ENOENT: return "het bestaat niet";
        case EISDIR: return "het is een map";
        case ENOTDIR: return "het is geen map";
        case ELOOP: return "de koppelingen verwijzen naar elkaar";
        case ENAMETOOLONG: return "de naam is te lang";
        case EMFILE:
        case ENFILE: return "er staan te veel bestanden open";
        case EIO: return "de schijf geeft een fout";
        case ENOSPC:
        case EDQUOT: return "de schijf is vol";
        case EFBIG: return "het bestand wordt te groot";
        case EROFS: return "de schijf is alleen te lezen";
        case EXDEV: return "het ligt op een andere schijf";
        default: return "het besturingssysteem geeft fout " + std::to_string(error.value());
    }
}

std::string unreadable_message(const std::string& subject, const std::error_code& error) {
    if (error.value() == ENOENT) return subject + " bestaat niet";
    return subject + " is niet te lezen: " + error_reason(error);
}

}  // namespace boekwerk
