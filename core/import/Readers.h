// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"
#include "core/import/ImportSource.h"
#include "core/import/TableReader.h"

namespace lesiondesk
{

// One reader per format. Each takes an absolute path: the folder, or the table inside it. Columns
// are found by name, image files without regard to letter case and by stem where the ending
// differs.

/// PAD-UFES-20: metadata.csv with img_id, diagnostic, patient_id, lesion_id …; images in images/ or
/// images/imgs_part_*; macroscopic; case = patient and lesion; `biopsed` True is histopathology.
Result<ImportSource> readPadUfes20(const QString &path);

/// HAM10000: HAM10000_metadata(.csv) with lesion_id, image_id, dx, dx_type …; dermoscopic; there
/// are no patient ids, so that a lesion is a case and a patient. Masks:
/// <image_id>_segmentation.png.
Result<ImportSource> readHam10000(const QString &path);

/// A referral export as the study's: one image a row, columns case, patient, image, diagnosis,
/// modality, age, sex, body_site, referral_date, priority (docs/formats/dermai.md lists the other
/// names). Case, image and diagnosis must be there. A wrong modality, sex, age, date or priority
/// rejects the row. Date (ISO) and priority (routine, priority, urgent) are attributes.
Result<ImportSource> readDermAi(const QString &path);
bool looksLikeDermAi(const TableReader &table);
QByteArray dermAiTemplate();

/// EDRA as derm7pt's release_v0: meta/meta.csv with case_num, diagnosis, clinic, derm …; pictures
/// in images/, whose names' letter case is not the table's. A case is a patient and has two images,
/// keys <case_num>_clinic (macroscopic) and <case_num>_derm (dermoscopic). The seven-point
/// attributes and the others are kept; the lists <part>_indexes.csv (zero-based row positions)
/// become the attribute published_partition: train, valid or test. Management "excision" means
/// histopathology.
Result<ImportSource> readDerm7pt(const QString &path);
bool looksLikeDerm7pt(const TableReader &table);
/// The table of a release_v0 folder, or of what contains it.
std::optional<QString> findDerm7ptTable(const QString &path);

/// EDRA's older table, edraAtlasCelebiMetadata.csv: separated by ; with decimal commas, columns
/// Dermatoscopic, Clinical, Case_Number, Diagnosis …; pictures below its folder (allimages/). Cases
/// and keys as of derm7pt.
Result<ImportSource> readEdra(const QString &path);
bool looksLikeEdra(const TableReader &table);

/// Dermofit: class/ID/ID.png with its mask IDmask.png, or flat with lesionlist.txt (number, ID,
/// class), or zips of either, zips inside zips too. MEL is melanoma, ML is a mole. Where folder and
/// list disagree, the picture is rejected. Macroscopic; every lesion is a patient of its own; the
/// labels are the consensus of two dermatologists and a pathologist (Ballerini et al., 2013).
Result<ImportSource> readDermofit(const QString &path, const Unpacking &unpacking);
bool looksLikeDermofit(const QString &path);

/// FOLDER/CLASS/…/image: the folder's name is the class. Where all folders are called train, test,
/// val or validation, the classes are one level below. Files called …mask.* or …segmentation.* are
/// passed over. Every image is a case and a patient of its own.
Result<ImportSource> readClassFolders(const QString &path);

/// A table with one image a row. Accepted column names (letter case does not matter):
///   image      image, image_path, path, file, filename, file_name, image_id, img_id, image_name
///   diagnosis  diagnosis, diagnostic, label, class, dx, category
///   patient    patient, patient_id          case  case, case_id, lesion, lesion_id
///   modality   modality, image_type         age   age, age_approx
///   sex        sex, gender                  site  site, localization, location, region,
///                                                 anatom_site_general, anatom_site
/// Only image and diagnosis must be there; an empty diagnosis is an image without a label. Paths
/// are absolute or relative to the table's folder. Other columns become attributes.
Result<ImportSource> readGenericCsv(const QString &path);
bool looksLikeGenericCsv(const TableReader &table);

} // namespace lesiondesk
