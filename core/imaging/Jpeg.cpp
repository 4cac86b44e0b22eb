// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Jpeg.h"

#include <csetjmp>
#include <cstdio> // jpeglib.h wants FILE
#include <cstring>

#include <jpeglib.h>

namespace lesiondesk
{

namespace
{

/// libjpeg leaves by longjmp: every function that a jump may leave holds nothing to be destroyed.
struct ErrorExit {
    jpeg_error_mgr manager; ///< first: libjpeg knows only this
    std::jmp_buf back;
};

void leave(j_common_ptr info)
{
    std::longjmp(reinterpret_cast<ErrorExit *>(info->err)->back, 1);
}

void keepSilent(j_common_ptr) {}

/// One picture that is being decoded.
class Decoder
{
public:
    Decoder()
    {
        m_info.err = jpeg_std_error(&m_error.manager);
        m_error.manager.error_exit = leave;
        m_error.manager.output_message = keepSilent;
        jpeg_create_decompress(&m_info);
    }
    ~Decoder() { jpeg_destroy_decompress(&m_info); }
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    /// Reads the header; false where the picture is not for us.
    bool begin(QByteArrayView bytes, int scale)
    {
        if (setjmp(m_error.back))
            return false;
        jpeg_mem_src(&m_info, reinterpret_cast<const unsigned char *>(bytes.data()),
                     static_cast<unsigned long>(bytes.size()));
        if (jpeg_read_header(&m_info, TRUE) != JPEG_HEADER_OK ||
            m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK)
            return false;
        m_info.out_color_space = JCS_RGB;
        m_info.scale_num = 1;
        m_info.scale_denom = static_cast<unsigned>(scale);
        return jpeg_start_decompress(&m_info) == TRUE && m_info.output_components == 3;
    }

    int width() const { return static_cast<int>(m_info.output_width); }
    int height() const { return static_cast<int>(m_info.output_height); }

    bool readAll(cv::Mat &into)
    {
        if (setjmp(m_error.back))
            return false;
        while (m_info.output_scanline < m_info.output_height) {
            JSAMPROW row = into.ptr(static_cast<int>(m_info.output_scanline));
            jpeg_read_scanlines(&m_info, &row, 1);
        }
        jpeg_finish_decompress(&m_info); // there may be a warning at the end
        return isSound();
    }

    /// `line` has room for a row of the picture.
    bool readSample(const std::vector<int> &rows, const std::vector<int> &columns, uchar *line,
                    cv::Mat &into)
    {
        if (setjmp(m_error.back))
            return false;
        const bool skips = canSkip();
        for (size_t i = 0; i < rows.size(); ++i) {
            const auto wanted = static_cast<JDIMENSION>(rows[i]);
            JSAMPROW row = line;
            if (skips && wanted > m_info.output_scanline)
                jpeg_skip_scanlines(&m_info, wanted - m_info.output_scanline);
            while (m_info.output_scanline <= wanted)
                jpeg_read_scanlines(&m_info, &row, 1);
            uchar *target = into.ptr(static_cast<int>(i));
            for (const int column : columns) {
                std::memcpy(target, line + size_t{3} * static_cast<size_t>(column), 3);
                target += 3;
            }
        }
        return isSound();
    }

private:
    /// jpeg_skip_scanlines gives the pixels of a whole pass for the subsamplings of cameras (4:4:4,
    /// 4:2:2, 4:2:0, grey); of others, and of pictures a few pixels wide, it does not always.
    bool canSkip() const
    {
        const jpeg_component_info *parts = m_info.comp_info;
        if (m_info.num_components == 1)
            return true;
        const bool chromaIsOne = parts[1].h_samp_factor == 1 && parts[1].v_samp_factor == 1 &&
                                 parts[2].h_samp_factor == 1 && parts[2].v_samp_factor == 1;
        return chromaIsOne && parts[0].h_samp_factor <= 2 &&
               parts[0].v_samp_factor <= parts[0].h_samp_factor && m_info.output_width >= 16;
    }
    /// A warning (damaged data that libjpeg goes on behind) makes the picture not ours.
    bool isSound() const { return m_error.manager.num_warnings == 0; }

    jpeg_decompress_struct m_info = {};
    ErrorExit m_error = {};
};

} // namespace

cv::Mat decodeJpeg(QByteArrayView bytes, int scale)
{
    Decoder decoder;
    if (!decoder.begin(bytes, scale))
        return {};
    cv::Mat image(decoder.height(), decoder.width(), CV_8UC3);
    return decoder.readAll(image) ? image : cv::Mat();
}

cv::Mat sampleJpeg(QByteArrayView bytes, const std::vector<int> &rows,
                   const std::vector<int> &columns)
{
    Decoder decoder;
    if (!decoder.begin(bytes, 1))
        return {};
    CV_Assert(rows.back() < decoder.height() && columns.back() < decoder.width());
    cv::Mat image(static_cast<int>(rows.size()), static_cast<int>(columns.size()), CV_8UC3);
    std::vector<uchar> line(size_t{3} * static_cast<size_t>(decoder.width()));
    return decoder.readSample(rows, columns, line.data(), image) ? image : cv::Mat();
}

} // namespace lesiondesk
