// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportTexts.h"

#include <QCoreApplication>

namespace lesiondesk
{

namespace
{

QString text(const char *source)
{
    return QCoreApplication::translate("ImportTexts", source);
}

} // namespace

QString importFormatName(ImportFormat format)
{
    switch (format) {
    case ImportFormat::PadUfes20:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "PAD-UFES-20"));
    case ImportFormat::Ham10000:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "HAM10000"));
    case ImportFormat::Derm7pt:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "EDRA, as derm7pt's release_v0"));
    case ImportFormat::Edra:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "EDRA, the older table"));
    case ImportFormat::Dermofit:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Dermofit"));
    case ImportFormat::DermAi:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Referral export (DermAI)"));
    case ImportFormat::ClassFolders:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "One folder per class"));
    case ImportFormat::Csv:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ImportTexts", "Table (CSV)"));
}

QString importFormatHint(ImportFormat format)
{
    switch (format) {
    case ImportFormat::PadUfes20:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts", "metadata.csv as published, and its pictures in the folder images"));
    case ImportFormat::Ham10000:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts",
            "HAM10000_metadata.csv as published, and its pictures below its folder"));
    case ImportFormat::Derm7pt:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts", "The folder release_v0 with meta and images; the published lists of "
                           "train, valid and test are kept"));
    case ImportFormat::Edra:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts",
            "edraAtlasCelebiMetadata.csv, separated by semicolons, and its pictures in allimages"));
    case ImportFormat::Dermofit:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts", "The zips as delivered, or folders ak, bcc, df … with a picture and its "
                           "mask per lesion; what comes from zips is copied into the project"));
    case ImportFormat::DermAi:
        return text(QT_TRANSLATE_NOOP(
            "ImportTexts", "One picture a row: columns case, patient, image, diagnosis, modality, "
                           "age, sex, body_site, referral_date, priority"));
    case ImportFormat::ClassFolders:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "The name of each folder is the class of the "
                                                     "pictures in it"));
    case ImportFormat::Csv:
        break;
    }
    return text(QT_TRANSLATE_NOOP(
        "ImportTexts", "One picture a row: columns image and diagnosis, and where known patient, "
                       "case, modality, age, sex, site"));
}

QString rowStateText(RowState state)
{
    switch (state) {
    case RowState::New:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "New"));
    case RowState::Unchanged:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Already there, unchanged"));
    case RowState::Relabelled:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Already there, gets another label"));
    case RowState::Moved:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Already there, picture has moved"));
    case RowState::Updated:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Already there, gets other facts or a mask"));
    case RowState::MissingFile:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Rejected: picture is missing"));
    case RowState::Unreadable:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Rejected: picture cannot be read"));
    case RowState::UnknownClass:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Rejected: class is unknown"));
    case RowState::OtherPicture:
        return text(QT_TRANSLATE_NOOP("ImportTexts", "Rejected: other picture of the same name"));
    case RowState::Misread:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ImportTexts", "Rejected: row cannot be understood"));
}

} // namespace lesiondesk
